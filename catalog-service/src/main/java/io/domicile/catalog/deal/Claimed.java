package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimView;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a write on a claim: where it is, and how it stands now. */
final class Claimed {

    private Claimed() {}

    static Response answer(ClaimView claim) {
        return Response.created(URI.create("/api/v1/claims/" + claim.id()))
                .entity(claim)
                .build();
    }
}

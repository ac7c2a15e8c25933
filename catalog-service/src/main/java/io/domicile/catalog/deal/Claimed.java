package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimView;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a write on a claim: where it is, and how it stands now. */
final class Claimed {

    private Claimed() {}

    static Response answer(ClaimView claim) {
        // As text: Response.created would put this process's own address before the path, which no caller can reach.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/claims/" + claim.id())
                .entity(claim)
                .build();
    }
}

package io.domicile.catalog.claim;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ClaimProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(ClaimException e) {
        var problem = switch (e) {
            case ClaimException.NotFound _ -> Problem.of(404, "claim-not-found", "Claim not found", e.detail());
            case ClaimException.AlreadyRetracted _ ->
                Problem.of(409, "claim-already-retracted", "Claim already retracted", e.detail());
            case ClaimException.Unfit unfit ->
                Problem.of(400, "claim-unfit", "The claim does not fit", unfit.pointer() + " " + e.detail())
                        .with(List.of(Invalid.body("#" + unfit.pointer(), e.detail())));
        };
        return problem.response();
    }
}

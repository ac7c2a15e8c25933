package io.domicile.catalog.deal;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class DealProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(DealException e) {
        var problem = switch (e) {
            case DealException.NotFound _ -> Problem.of(404, "deal-not-found", "Deal not found", e.detail());
            case DealException.WrittenElsewhere _ ->
                Problem.of(421, "written-at-origin", "Written at its origin", e.detail());
            case DealException.BadQuery bad ->
                Problem.of(400, "invalid-parameter", "A parameter can't be read", bad.parameter() + " " + e.detail())
                        .with(List.of(Invalid.parameter(bad.parameter(), e.detail())));
        };
        return problem.response();
    }
}

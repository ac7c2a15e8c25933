package io.domicile.advisor.advice;

import io.domicile.http.Problem;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class AdviceProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(AdviceException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case AdviceException.NotFound _ -> Problem.of(404, "advice-not-found", "Advice not found", detail);
            case AdviceException.UnknownPlaces unknown ->
                Problem.of(400, "unknown-place", "A place is not known", detail).with(unknown.findings());
        };
        return problem.response();
    }
}

package io.domicile.watch.milestone;

import io.domicile.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class MilestoneProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(MilestoneException e) {
        var problem = switch (e) {
            case MilestoneException.NotFound _ ->
                Problem.of(404, "milestone-not-found", "Milestone not found", e.detail());
        };
        return problem.response();
    }
}

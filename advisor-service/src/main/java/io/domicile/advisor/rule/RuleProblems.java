package io.domicile.advisor.rule;

import io.domicile.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class RuleProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(RuleException e) {
        var problem = switch (e) {
            case RuleException.NotFound _ ->
                Problem.of(404, "rule-not-found", "Rule not found", String.valueOf(e.getMessage()));
        };
        return problem.response();
    }
}

package io.domicile.advisor.spend;

import io.domicile.http.Problem;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SpendProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(SpendException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case SpendException.SameFile _ ->
                Problem.of(409, "spend-already-given", "The same file is there already", detail);
            case SpendException.NoSuchSource _ ->
                Problem.of(404, "spend-source-not-found", "No spend from that source", detail);
            case SpendException.TooManyFiles _ ->
                Problem.of(409, "too-many-spend-sources", "Too many sources of spend", detail);
        };
        return problem.response();
    }
}

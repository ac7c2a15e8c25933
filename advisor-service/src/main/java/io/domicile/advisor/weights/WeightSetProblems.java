package io.domicile.advisor.weights;

import io.domicile.advisor.workload.Criterion;
import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class WeightSetProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(WeightSetException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case WeightSetException.NotFound _ ->
                Problem.of(404, "weight-set-not-found", "Weight set not found", detail);
            case WeightSetException.NameTaken _ ->
                Problem.of(409, "weight-set-name-taken", "The name is taken", detail)
                        .with(List.of(Invalid.body("#/name", "is the name of another weight set")));
            case WeightSetException.NothingCounts _ ->
                Problem.of(400, "weight-set-unfit", "Nothing would count", detail)
                        .with(List.of(Invalid.body("#/weights", "has at least one weight that is more than 0")));
            case WeightSetException.NoCriterion none ->
                Problem.of(400, "weight-set-unfit", "There is no such criterion", detail)
                        .with(none.words().stream()
                                .map(word -> Invalid.body(
                                        "#/weights/" + word,
                                        "There is no such criterion. Known: " + Criterion.words() + "."))
                                .toList());
        };
        return problem.response();
    }
}

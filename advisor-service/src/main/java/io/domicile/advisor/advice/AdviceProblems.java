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
            case AdviceException.UnknownPlaces _ -> Problem.of(400, "unknown-place", "A place is not known", detail);
            case AdviceException.UnknownWeightSet _ ->
                Problem.of(400, "unknown-weight-set", "The weight set is not known", detail);
            case AdviceException.WeighedTwice _ ->
                Problem.of(400, "weighed-twice", "It is said twice how to weigh", detail);
            case AdviceException.OtherEngine _ ->
                Problem.of(409, "engine-version-differs", "Another version of the engine gave this advice", detail);
            case AdviceException.NotReplayable _ ->
                Problem.of(409, "advice-not-replayable", "The record does not hold what this takes", detail);
            case AdviceException.RulesUnreadable _ ->
                Problem.of(409, "rules-unreadable", "This release can't read the rules of the record", detail);
            case AdviceException.Damaged _ ->
                Problem.of(409, "record-damaged", "The record is not what it was", detail);
        };
        return e.findings().isEmpty()
                ? problem.response()
                : problem.with(e.findings()).response();
    }
}

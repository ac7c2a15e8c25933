package io.domicile.advisor.plan;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PlanProblems {

    private static final String RETRY_SECONDS = "10";

    @ServerExceptionMapper
    public RestResponse<Problem> answer(PlanException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case PlanException.NotFound _ -> Problem.of(404, "plan-not-found", "Plan not found", detail);
            case PlanException.NoSuchReplay _ -> Problem.of(404, "replay-not-found", "Replay not found", detail);
            case PlanException.NoSuchWorkload _ ->
                Problem.of(404, "workload-not-placed", "Not placed by this plan", detail);
            case PlanException.OtherPortfolio _ ->
                Problem.of(400, "plans-not-comparable", "Plans of different portfolios", detail)
                        .with(List.of(Invalid.parameter("to", "Name another plan of the same portfolio.")));
            case PlanException.DayIsOver _ ->
                Problem.of(400, "day-is-over", "The day is over", detail)
                        .with(List.of(Invalid.parameter("on", "Name today or a later day, or leave it out.")));
            case PlanException.TooLarge _ -> Problem.of(422, "portfolio-too-large", "Too large to be planned", detail);
            case PlanException.NothingRuns _ -> Problem.of(422, "nothing-runs", "Everything has ended", detail);
            case PlanException.NothingFound _ ->
                Problem.of(422, "no-plan-in-time", "No plan was found in time", detail);
            case PlanException.KeepsChanging _ -> Problem.of(503, "inputs-keep-changing", "Changed meanwhile", detail);
            case PlanException.NothingKept _ -> Problem.of(409, "nothing-kept", "Its numbers were not kept", detail);
            case PlanException.NoRecord _ ->
                Problem.of(409, "plan-without-record", "It was not kept what it was made of", detail);
            case PlanException.Damaged _ -> Problem.of(409, "record-damaged", "The record is not what it was", detail);
            case PlanException.OtherEngine _ -> Problem.of(409, "other-engine", "Made by another engine", detail);
            case PlanException.NoPrices _ -> Problem.of(409, "nothing-placed", "Nothing is placed", detail);
            case PlanException.WhatIfUnfit unfit ->
                Problem.of(400, "question-unfit", "The question does not fit the plan", detail)
                        .with(unfit.errors());
            case PlanException.NoSuchScenario _ -> Problem.of(404, "scenario-not-found", "Scenario not found", detail);
            case PlanException.NotOfPortfolio _ ->
                Problem.of(400, "question-unfit", "The question does not fit the portfolio", detail)
                        .with(List.of(Invalid.body("#/plan", "Name a plan of the portfolio.")));
            case PlanException.TooManyStreams _ -> Problem.of(429, "too-many-streams", "Too many streams", detail);
            case PlanException.TooManyWait busy ->
                Problem.of(busy.isOfOne() ? 429 : 503, "too-many-plans", "Too many plans wait", detail);
        };
        return problem.status() == 503 || problem.status() == 429
                ? problem.builder().header("Retry-After", RETRY_SECONDS).build()
                : problem.response();
    }
}

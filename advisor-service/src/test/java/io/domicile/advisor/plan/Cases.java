package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases for tests of model, engine and checker. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final int MOST_PERIODS = 8;
    static final Engine ENGINE = new Engine();

    private Cases() {}

    static Case of(List<Workload> workloads, List<Place> places, Limits limits) {
        return of(workloads, places, limits, Map.of());
    }

    /** @param before place by workload */
    static Case of(List<Workload> workloads, List<Place> places, Limits limits, Map<String, String> before) {
        var portfolio =
                new PortfolioView(new UUID(0, 1), "of a test", 0, workloads, limits, Instant.EPOCH, Instant.EPOCH);
        var counsels = new LinkedHashMap<String, Counsel>();
        workloads.forEach(workload -> counsels.put(workload.id(), counsel(Advised.of(workload, places, TODAY))));
        var areas = Stream.concat(limits.leastShares().keySet().stream(), limits.largestShares().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        area -> area, area -> area.equals("both") ? Set.of("kr", "fr") : Set.of(area)));
        var horizon = Periods.of(TODAY, TODAY, workloads, places, limits, MOST_PERIODS);
        return new Case(portfolio, places, counsels, at(before), horizon, areas);
    }

    private static Counsel counsel(Advice advice) {
        return Counsel.of(
                advice.workload(),
                advice.places().stream()
                        .flatMap(place -> Optional.ofNullable(place.score()).stream()
                                .map(score -> new Counsel.Candidate(
                                        place.place(),
                                        place.name(),
                                        place.verdict(),
                                        place.artifacts(),
                                        score,
                                        place.criteria().stream()
                                                .map(criterion -> (int) Math.round(criterion.score() * 1e6))
                                                .toList())))
                        .toList(),
                advice.places().stream().collect(Collectors.groupingBy(PlaceAdvice::verdict, Collectors.counting())));
    }

    static Map<String, Placement> at(Map<String, String> places) {
        var placements = new HashMap<String, Placement>();
        places.forEach((workload, place) -> placements.put(workload, Placement.at(place)));
        return placements;
    }

    /** What the engine makes of a case. */
    record Solved(Numbers numbers, Outcome outcome) {

        Solution.Status status() {
            return outcome.status();
        }

        Map<String, Placement> placements() {
            return outcome.plan().map(numbers::placements).orElse(Map.of());
        }

        /** Place by workload. */
        Map<String, String> places() {
            return placements().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().place()));
        }

        double value() {
            return Worth.of(numbers, outcome, 0).value();
        }
    }

    static Solved solve(Case given, double moveCost) {
        return solve(given, moveCost, 8_000_000);
    }

    static Solved solve(Case given, double moveCost, long work) {
        var numbers = new Numbers(Modelling.of(given, moveCost));
        var effort = Pace.of(work, Duration.ofMinutes(1)).effort();
        var start = given.before().isEmpty() ? FirstFit.of(numbers) : numbers.before();
        var solution = ENGINE.resolve(numbers.problem(), Outcome.start(start), effort, _ -> {});
        return new Solved(numbers, Outcome.of(solution));
    }
}

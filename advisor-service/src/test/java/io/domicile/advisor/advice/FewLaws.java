package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What three rules say, written down by hand: enough for each verdict to come up. */
public final class FewLaws {

    private FewLaws() {}

    public static Ruling rule(Workload workload, Place place) {
        if (!workload.established().equals("kr")) {
            return new Ruling(
                    List.of(), List.of(workload.established() + " " + workload.sector()), List.of("kr-2026.11"));
        }
        var outcomes = new ArrayList<RuleOutcome>();
        if (!Boolean.TRUE.equals(workload.anonymised())) {
            outcomes.add(location(place));
        }
        outcomes.add(sandbox(workload));
        place.fact(PlaceFact.PARENT_SEAT)
                .filter(seat -> seat.value().equals("us"))
                .ifPresent(_ -> outcomes.add(outcome("us-reach", Effect.WARN, Outcome.FAIL)));
        return new Ruling(List.copyOf(outcomes), List.of(), List.of("kr-2026.11", "us-reach-2026.11"));
    }

    private static RuleOutcome location(Place place) {
        boolean abroad = place.fact(PlaceFact.COUNTRY)
                        .map(country -> !country.value().equals("kr"))
                        .orElse(false)
                || place.fact(PlaceFact.CONTROL_PLANE)
                        .map(plane -> !plane.value().equals(Set.of("kr")))
                        .orElse(false);
        if (abroad) {
            return outcome("kr-efsr-location", Effect.REQUIRE, Outcome.FAIL);
        }
        return place.fact(PlaceFact.CONTROL_PLANE).isPresent()
                ? outcome("kr-efsr-location", Effect.REQUIRE, Outcome.PASS)
                : missing("kr-efsr-location", Effect.REQUIRE, "place.controlPlane");
    }

    private static RuleOutcome sandbox(Workload workload) {
        boolean held = workload.artifacts() != null && workload.artifacts().contains("KR_FSC_SANDBOX_APPROVAL");
        return new RuleOutcome(
                "kr-finance-genai",
                "kr-2026.11",
                "Financial innovation sandbox",
                null,
                "IN_FORCE",
                "H",
                Effect.REQUIRE_ARTIFACT,
                held ? Outcome.PASS : Outcome.FAIL,
                List.of("answers"),
                List.of(),
                Map.of(),
                held ? List.of() : List.of("KR_FSC_SANDBOX_APPROVAL"),
                Map.of("en", "External generative AI on credit data needs the sandbox approval."),
                List.of("https://www.example.org/law"),
                held ? List.of() : List.of(List.of("KR_FSC_SANDBOX_APPROVAL")));
    }

    static RuleOutcome outcome(String rule, Effect effect, Outcome outcome) {
        return outcome(rule, effect, outcome, List.of(), "IN_FORCE", "kr-2026.11");
    }

    static RuleOutcome missing(String rule, Effect effect, String... facts) {
        return outcome(rule, effect, Outcome.UNKNOWN, List.of(facts), "IN_FORCE", "kr-2026.11");
    }

    static RuleOutcome outcome(
            String rule, Effect effect, Outcome outcome, List<String> missing, String status, String pack) {
        var toObtain = effect == Effect.REQUIRE_ARTIFACT && outcome == Outcome.FAIL
                ? List.of("PAPER_" + rule)
                : List.<String>of();
        return new RuleOutcome(
                rule,
                pack,
                "Instrument of " + rule,
                "Art. 1",
                status,
                "H",
                effect,
                outcome,
                List.of("answers"),
                missing,
                Map.of(),
                toObtain,
                Map.of("en", "What " + rule + " says."),
                List.of("https://www.example.org/law"),
                toObtain.isEmpty() ? List.of() : List.of(toObtain));
    }
}

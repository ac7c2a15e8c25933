package io.domicile.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What must hold of every advice, tried on made-up rulings; a failure names its seed. */
class VerdictPropertiesTest {

    private static final int CASES = RandomCases.of(500);

    private record Case(List<Place> places, Map<String, Ruling> rulings) {

        Advice advice() {
            return Deliberation.on(
                            Given.asked(Given.bank("kr")),
                            places,
                            _ -> places.stream()
                                    .map(place -> ruling(place.id()))
                                    .toList())
                    .advice();
        }

        Ruling ruling(String place) {
            return rulings.getOrDefault(place, new Ruling(List.of(), List.of(), List.of()));
        }

        Case with(List<Place> others) {
            return new Case(others, rulings);
        }
    }

    @Test
    void placesThatAreNotAllowedChangeNeitherRankingNorScores() {
        everywhere(made -> {
            var all = made.advice();
            var allowed = made.places().stream()
                    .filter(place -> ranked(all).contains(place.id()))
                    .toList();
            var alone = made.with(allowed).advice();

            assertThat(alone.places()).isEqualTo(all.places().subList(0, allowed.size()));
            assertThat(alone.decisive()).isEqualTo(all.decisive());
            assertThat(alone.flips()).isEqualTo(all.flips());
            assertThat(alone.robustness()).isEqualTo(all.robustness());
        });
    }

    @Test
    void theOrderOfCandidatesChangesNothing() {
        everywhere(made -> {
            var shuffled = new ArrayList<>(made.places());
            Collections.shuffle(shuffled, new Random(7));

            assertThat(made.with(shuffled).advice()).isEqualTo(made.advice());
        });
    }

    @Test
    void aFurtherOrStricterRuleNeverMakesAPlaceMoreAllowed() {
        everywhere(made -> made.rulings().values().forEach(ruling -> {
            var before = Judgement.of(ruling).verdict();
            for (var effect : Effect.values()) {
                for (var outcome : Outcome.values()) {
                    var more = new ArrayList<>(ruling.outcomes());
                    more.add(FewLaws.outcome("further", effect, outcome));
                    assertThat(Judgement.of(with(ruling, more)).verdict()).isGreaterThanOrEqualTo(before);
                }
            }
            for (int i = 0; i < ruling.outcomes().size(); i++) {
                var stricter = new ArrayList<>(ruling.outcomes());
                var rule = stricter.get(i);
                if (rule.outcome() == Outcome.FAIL && rule.effect() == Effect.REQUIRE_ARTIFACT) {
                    stricter.set(i, FewLaws.outcome(rule.rule(), Effect.REQUIRE, Outcome.FAIL));
                    assertThat(Judgement.of(with(ruling, stricter)).verdict()).isGreaterThanOrEqualTo(before);
                }
            }
        }));
    }

    @Test
    void whatIsUndecidedNamesFactsAndSupplyingThemDecides() {
        everywhere(made -> made.rulings().values().forEach(ruling -> {
            var judgement = Judgement.of(ruling);
            if (judgement.verdict() == Verdict.UNDECIDED) {
                assertThat(judgement.missing()).isNotEmpty();
                for (var answer : List.of(Outcome.PASS, Outcome.FAIL)) {
                    assertThat(Judgement.of(answered(ruling, answer)).verdict()).isNotEqualTo(Verdict.UNDECIDED);
                }
            }
        }));
    }

    @Test
    void giveWayToARelaxationAndItsPlacesOpenToLessAndTheyDoNot() {
        everywhere(made -> {
            for (var relaxation : made.advice().relaxations()) {
                var rules = new HashSet<String>();
                relaxation.requirements().forEach(requirement -> rules.add(requirement.rule()));
                assertThat(relaxation.opens()).isNotEmpty();
                assertThat(ranked(relaxed(made, rules).advice()))
                        .containsExactlyInAnyOrderElementsOf(relaxation.opens());
                for (var kept : rules) {
                    var fewer = new HashSet<>(rules);
                    fewer.remove(kept);
                    assertThat(ranked(relaxed(made, fewer).advice())).isEmpty();
                }
            }
        });
    }

    @Test
    void whereNothingIsAllowedAndRulesAreTheReasonThereIsARelaxation() {
        everywhere(made -> {
            var advice = made.advice();
            boolean closedByRules = made.places().stream()
                    .anyMatch(p -> made.ruling(p.id()).uncovered().isEmpty());

            assertThat(!advice.relaxations().isEmpty()).isEqualTo(ranked(advice).isEmpty() && closedByRules);
        });
    }

    private static Case relaxed(Case made, Set<String> rules) {
        var rulings = new HashMap<String, Ruling>();
        made.rulings()
                .forEach((place, ruling) ->
                        rulings.put(place, with(ruling, kept(ruling, o -> !rules.contains(o.rule())))));
        return new Case(made.places(), rulings);
    }

    private static Ruling answered(Ruling ruling, Outcome answer) {
        return with(
                ruling,
                ruling.outcomes().stream()
                        .map(o -> o.outcome() == Outcome.UNKNOWN ? FewLaws.outcome(o.rule(), o.effect(), answer) : o)
                        .toList());
    }

    private static List<RuleOutcome> kept(Ruling ruling, Predicate<RuleOutcome> which) {
        return ruling.outcomes().stream().filter(which).toList();
    }

    private static Ruling with(Ruling ruling, List<RuleOutcome> outcomes) {
        return new Ruling(List.copyOf(outcomes), ruling.uncovered(), ruling.packs());
    }

    private static Set<String> ranked(Advice advice) {
        var ranked = new HashSet<String>();
        advice.places().stream().filter(place -> place.rank() != null).forEach(place -> ranked.add(place.place()));
        return ranked;
    }

    private static void everywhere(Consumer<Case> claim) {
        for (int seed = 0; seed < CASES; seed++) {
            try {
                claim.accept(made(new Random(seed)));
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed, e);
            }
        }
    }

    /** Every other case leans to closed places, so that some allow nothing. */
    private static Case made(Random random) {
        boolean strict = random.nextBoolean();
        var rulings = new HashMap<String, Ruling>();
        for (var place : Given.PLACES) {
            var outcomes = new ArrayList<RuleOutcome>();
            for (int rule = 0; rule < 5; rule++) {
                if (random.nextInt(strict ? 2 : 4) == 0) {
                    outcomes.add(outcome("rule-" + rule, random));
                }
            }
            var uncovered = random.nextInt(8) == 0 ? List.of("kr BANKING") : List.<String>of();
            rulings.put(place.id(), new Ruling(List.copyOf(outcomes), uncovered, List.of("kr-2026.11")));
        }
        return new Case(Given.PLACES, rulings);
    }

    private static RuleOutcome outcome(String rule, Random random) {
        var effect = any(List.of(Effect.values()), random);
        var outcome = any(List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN), random);
        return outcome == Outcome.UNKNOWN
                ? FewLaws.missing(rule, effect, "place." + rule)
                : FewLaws.outcome(rule, effect, outcome);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}

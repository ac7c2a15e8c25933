package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.PlanCause;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days on which nothing turns in the shipped packs, so that what is looked at here is alone. */
class DaysPassedTest {

    private static final Rules RULES = Rules.shipped(Clock.systemUTC());
    private static final Set<String> ALL = Set.of("*");
    private static final Place CLOUD = Made.place("cloud", "o", "s", "kr", 0.99, Capacity.unlimited("unknown"));

    @Test
    void aFactIsUnknownTheDayAfterItsReviewWasDue() {
        assertThat(days("2100-01-01", "2100-01-02", CLOUD, Set.of("country"))).satisfiesExactly(change -> {
            assertThat(change.kind()).isEqualTo(PlanCause.Kind.PLACE_CHANGED);
            assertThat(change.place()).isEqualTo("cloud");
            assertThat(change.facts()).containsExactly("country");
            assertThat(change.before()).isEqualTo("country kr, as of 2026-08-31");
            assertThat(change.after()).isEqualTo("country unknown, since its review was due by 2100-01-01");
            assertThat(change.citations()).extracting("source").containsExactly("https://made.example");
        });
        assertThat(days("2099-12-31", "2100-01-01", CLOUD, ALL))
                .as("on the day itself it still counts")
                .isEmpty();
        assertThat(days("2100-01-02", "2100-01-03", CLOUD, ALL))
                .as("it is told once")
                .isEmpty();
        assertThat(days("2100-01-01", "2100-01-02", CLOUD, Set.of("support")))
                .as("a plan that did not read it is left alone")
                .isEmpty();
    }

    @Test
    void whatDoesNotStandOnItsDayIsBelievedNoMoreAndCountsAsPromised() {
        var factory = factory("2099-06-30", false, null);

        assertThat(ofPlace(factory, "2099-06-29", "2099-06-30", Basis.CREDIBLE))
                .extracting(Change::kind)
                .containsExactly(PlanCause.Kind.PLACE_SHRANK);
        assertThat(ofPlace(factory, "2099-06-29", "2099-06-30", Basis.PROMISED))
                .extracting(Change::kind)
                .containsExactly(PlanCause.Kind.PLACE_GREW);
        assertThat(ofPlace(factory, "2099-06-28", "2099-06-29", Basis.CREDIBLE)).isEmpty();
        assertThat(ofPlace(factory, "2099-06-30", "2099-07-01", Basis.CREDIBLE)).isEmpty();
        assertThat(ofPlace(factory, "2099-01-01", "2099-12-31", Basis.PROMISED))
                .as("days that nobody looked at")
                .hasSize(1);
        assertThat(days("2099-06-29", "2099-06-30", factory, Set.of("country")))
                .as("a forbidden place, of which the rules read the country")
                .isEmpty();
    }

    @Test
    void theDaysOfWhatStandsDoNothing() {
        assertThat(ofPlace(factory("2099-06-30", true, null), "2099-06-29", "2099-06-30", Basis.CREDIBLE))
                .isEmpty();
        assertThat(ofPlace(factory("2099-06-30", true, 20.0), "2099-06-29", "2099-06-30", Basis.CREDIBLE))
                .as("a part of it stands")
                .extracting(Change::after)
                .containsExactly("20 of 55 MW delivered on 2099-06-30, the last day that this meant");
    }

    @Test
    void aPlanForALaterDayHasTheLawAndThePromisesOfThatDayAlready() {
        var span = new Span(day("2099-06-29"), day("2099-06-30"), day("2099-12-01"));
        var factory = factory("2099-06-30", false, null);

        assertThat(changes(span, List.of(Made.workload("w", "kr", 1.0)), Basis.PROMISED, OwnRules.NONE, factory, ALL))
                .isEmpty();
        assertThat(changes(
                        span, List.of(Made.workload("w", "kr", 1.0)), Basis.CREDIBLE, own("2099-06-30"), factory, ALL))
                .as("what was to stand by today does not")
                .extracting(Change::kind)
                .containsExactly(PlanCause.Kind.PLACE_SHRANK);
    }

    @Test
    void anOwnRuleBeginsAndEndsOnItsDays() {
        var own = own("2099-06-30");

        assertThat(withOwn(own, "2099-06-29", "2099-06-30")).satisfiesExactly(change -> {
            assertThat(change.kind()).isEqualTo(PlanCause.Kind.OWN_RULES_CHANGED);
            assertThat(change.after()).isEqualTo("the rule of 'Policy' began to count on 2099-06-30");
        });
        assertThat(withOwn(own, "2099-07-30", "2099-07-31"))
                .extracting(Change::after)
                .containsExactly("the rule of 'Policy' ceased to count on 2099-07-31");
        assertThat(withOwn(own, "2099-06-30", "2099-07-30")).isEmpty();
        assertThat(withOwn(own, "2099-06-01", "2099-08-31"))
                .as("it came and went while nobody looked")
                .isEmpty();
    }

    @Test
    void aWorkloadThatEndedIsToldTheDayAfter() {
        var ends = Made.workload("ends", "kr", 1.0, null, day("2099-06-30"));
        var span = new Span(day("2099-06-30"), day("2099-07-01"), day("2099-01-01"));

        assertThat(changes(span, List.of(ends), Basis.CREDIBLE, OwnRules.NONE, CLOUD, ALL))
                .satisfiesExactly(change -> {
                    assertThat(change.kind()).isEqualTo(PlanCause.Kind.PORTFOLIO_CHANGED);
                    assertThat(change.after()).isEqualTo("workload 'ends' ended on 2099-06-30");
                });
    }

    private static List<Change> days(String seen, String today, Place place, Set<String> read) {
        return changes(
                new Span(day(seen), day(today), day("2026-11-25")),
                List.of(Made.workload("w", "kr", 1.0)),
                Basis.CREDIBLE,
                OwnRules.NONE,
                place,
                read);
    }

    private static List<Change> ofPlace(Place place, String seen, String today, Basis basis) {
        return changes(
                new Span(day(seen), day(today), day("2026-11-25")),
                List.of(Made.workload("w", "kr", 1.0)),
                basis,
                OwnRules.NONE,
                place,
                ALL);
    }

    private static List<Change> withOwn(OwnRules own, String seen, String today) {
        return changes(
                new Span(day(seen), day(today), day("2026-11-25")),
                List.of(Made.workload("w", "kr", 1.0)),
                Basis.CREDIBLE,
                own,
                CLOUD,
                ALL);
    }

    private static List<Change> changes(
            Span span, List<Workload> workloads, Basis basis, OwnRules own, Place place, Set<String> read) {
        var limits = new Limits(basis, null, null, null, null, null, null, null);
        var portfolio = new PortfolioView(new UUID(0, 1), "p", 1, workloads, limits, Instant.EPOCH, Instant.EPOCH);
        return new DaysPassed(portfolio, span).changes(RULES, own, List.of(place), Map.of(place.id(), read));
    }

    /** One that counts from a day on for a month and a day. */
    private static OwnRules own(String from) {
        var text = new OwnRuleText(
                Map.of("en", "Rule"),
                Effect.FORBID,
                "true",
                null,
                null,
                null,
                day(from),
                day(from).plusDays(31),
                Map.of("en", "So it is."),
                new OwnRuleText.Reference("Policy", null, null));
        return OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));
    }

    private static Place factory(String latest, boolean delivered, @Nullable Double deliveredMegawatts) {
        var step = new Capacity.Step(
                "phase", null, 55.0, "IT", null, day(latest), null, delivered, "m", deliveredMegawatts);
        return Made.place("factory", "o", "s", "kr", 0.99, new Capacity(true, List.of(step), 1, List.of()));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

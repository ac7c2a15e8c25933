package io.domicile.watch.ladder;

import static io.domicile.watch.ladder.MilestoneState.AMBIGUOUS;
import static io.domicile.watch.ladder.MilestoneState.ANNULLED;
import static io.domicile.watch.ladder.MilestoneState.CANCELLED;
import static io.domicile.watch.ladder.MilestoneState.DUE_UNCHECKED;
import static io.domicile.watch.ladder.MilestoneState.LATE;
import static io.domicile.watch.ladder.MilestoneState.MET;
import static io.domicile.watch.ladder.MilestoneState.PENDING;
import static io.domicile.watch.ladder.MilestoneState.RESCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.watch.ladder.Evidence.Force;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationTest {

    private static final LocalDate BEFORE = LocalDate.parse("2027-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2027-07-01");
    private static final Capacity MW55 = new Capacity(new BigDecimal(55), null, null, null, "IT");
    private static final Promise PROMISE = new Promise(StatedDate.parse("2027-H1"), MW55, false, true);

    private static final Witness PRESS =
            new Witness("https://press.example/1", "Press", PublisherKind.PRESS_OF_RECORD, Tier.T1, "press", false);
    private static final Witness PARTY =
            new Witness("https://party.example/1", "Party", PublisherKind.PARTY, Tier.T1, "party", false);
    private static final Witness OTHER_PARTY =
            new Witness("https://other.example/1", "Other", PublisherKind.PARTY, Tier.T1, "other", false);
    private static final Witness MINISTRY_IN_THE_DEAL =
            new Witness("https://gov.example/1", "Ministry", PublisherKind.OFFICIAL_BODY, Tier.T1, "ministry", true);
    private static final Witness TRADE =
            new Witness("https://trade.example/1", "Trade", PublisherKind.TRADE_PRESS, Tier.T2, "trade", false);

    static Stream<Arguments> cases() {
        return Stream.of(
                of("nothing, before the date", BEFORE, PENDING, null),
                of("nothing, after the date", AFTER, DUE_UNCHECKED, null),
                of("a lower rung needs only a report", BEFORE, PENDING, "PERMITTED", says("PERMITTED", "2026", TRADE)),
                of("an independent source energises", BEFORE, MET, "ENERGISED", says("ENERGISED", "2027-05", PRESS)),
                of("serving is energised too", BEFORE, MET, "SERVING", says("SERVING", "2027-05", PRESS)),
                of(
                        "a party's word carries only what needs no eyes",
                        BEFORE,
                        PENDING,
                        "UNDER_CONSTRUCTION",
                        says("ENERGISED", "2027-05", PARTY)),
                of(
                        "two parties are not each other's witness",
                        BEFORE,
                        PENDING,
                        "UNDER_CONSTRUCTION",
                        says("ENERGISED", "2027-05", PARTY),
                        says("ENERGISED", "2027-05", OTHER_PARTY)),
                of(
                        "an official body that takes part does not carry it alone",
                        BEFORE,
                        PENDING,
                        "UNDER_CONSTRUCTION",
                        says("ENERGISED", "2027-05", MINISTRY_IN_THE_DEAL)),
                of(
                        "with a first-tier source of another origin it does",
                        BEFORE,
                        MET,
                        "ENERGISED",
                        says("ENERGISED", "2027-05", MINISTRY_IN_THE_DEAL),
                        says("SERVING", "2027-06", PARTY)),
                of(
                        "hardware needs eyes as well",
                        BEFORE,
                        PENDING,
                        "UNDER_CONSTRUCTION",
                        says("HARDWARE_DELIVERED", "2027-01", TRADE)),
                of(
                        "met after the date is met",
                        AFTER.plusYears(1),
                        MET,
                        "ENERGISED",
                        says("ENERGISED", "2027-09", PRESS)),
                of(
                        "late needs evidence from after the date",
                        AFTER.plusMonths(3),
                        LATE,
                        "UNDER_CONSTRUCTION",
                        says("UNDER_CONSTRUCTION", "2027-08", TRADE)),
                of(
                        "evidence from before the date leaves it unchecked",
                        AFTER.plusMonths(3),
                        DUE_UNCHECKED,
                        "UNDER_CONSTRUCTION",
                        says("UNDER_CONSTRUCTION", "2027-06", TRADE)),
                of(
                        "evidence that may be from before the date does too",
                        LocalDate.parse("2028-01-01"),
                        DUE_UNCHECKED,
                        "UNDER_CONSTRUCTION",
                        says("UNDER_CONSTRUCTION", "2027", TRADE)),
                of(
                        "a weak report that it stands makes nothing late",
                        AFTER.plusMonths(3),
                        DUE_UNCHECKED,
                        "UNDER_CONSTRUCTION",
                        says("ENERGISED", "2027-08", TRADE)),
                of("paused after the date is late", AFTER.plusMonths(3), LATE, null, says("PAUSED", "2027-08", TRADE)),
                of("called off", BEFORE, CANCELLED, null, says("CANCELLED", "2027-02", TRADE)),
                of(
                        "called off after progress",
                        BEFORE,
                        CANCELLED,
                        "PERMITTED",
                        says("PERMITTED", "2026-10", TRADE),
                        says("CANCELLED", "2027-02", TRADE)),
                of(
                        "progress after it was called off",
                        BEFORE,
                        AMBIGUOUS,
                        "PERMITTED",
                        says("CANCELLED", "2027-02", TRADE),
                        says("PERMITTED", "2027-03", TRADE)),
                of(
                        "construction after it was energised",
                        BEFORE,
                        AMBIGUOUS,
                        "UNDER_CONSTRUCTION",
                        says("ENERGISED", "2027-03", PRESS),
                        says("UNDER_CONSTRUCTION", "2027-05", TRADE)),
                of(
                        "construction before it was energised",
                        BEFORE,
                        MET,
                        "ENERGISED",
                        says("UNDER_CONSTRUCTION", "2027-03", TRADE),
                        says("ENERGISED", "2027-05", PRESS)),
                of(
                        "a dispute about what would decide it",
                        BEFORE,
                        AMBIGUOUS,
                        null,
                        with(Force.DISPUTED, says("ENERGISED", "2027-03", PRESS))),
                of(
                        "a dispute about a lower rung decides nothing",
                        BEFORE,
                        PENDING,
                        null,
                        with(Force.DISPUTED, says("PERMITTED", "2027-03", PRESS))),
                of(
                        "a dispute that an undisputed source settles",
                        BEFORE,
                        MET,
                        "ENERGISED",
                        with(Force.DISPUTED, says("ENERGISED", "2027-03", PRESS)),
                        says("ENERGISED", "2027-04", PRESS)),
                of(
                        "what was taken back has no force",
                        BEFORE,
                        PENDING,
                        null,
                        with(Force.NONE, says("ENERGISED", "2027-03", PRESS))),
                of("what lies ahead is no evidence", BEFORE, PENDING, null, says("ENERGISED", "2027-08", PRESS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theStateFollowsFromEvidenceAndDay(
            String why, LocalDate today, MilestoneState state, @Nullable String rung, List<Evidence> evidence) {
        var outcome = Derivation.derive(PROMISE, evidence, today);

        assertThat(outcome.state()).as(outcome.because()).isEqualTo(state);
        assertThat(outcome.rung()).isEqualTo(rung == null ? null : Rung.valueOf(rung));
        boolean stands = outcome.rung() != null && outcome.rung().compareTo(Rung.ENERGISED) >= 0;
        assertThat(outcome.delivered()).isEqualTo(stands ? MW55 : MW55.none());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theOrderInWhichEvidenceCameMakesNoDifference(
            String why, LocalDate today, MilestoneState state, @Nullable String rung, List<Evidence> evidence) {
        var backwards = new ArrayList<>(evidence);
        Collections.reverse(backwards);

        assertThat(Derivation.derive(PROMISE, backwards, today)).isEqualTo(Derivation.derive(PROMISE, evidence, today));
    }

    @Test
    void aMovedTargetIsRescheduledUntilItPasses() {
        var moved = new Promise(StatedDate.parse("2027-H1"), MW55, true, true);

        assertThat(Derivation.derive(moved, List.of(), BEFORE).state()).isEqualTo(RESCHEDULED);
        assertThat(Derivation.derive(moved, List.of(), AFTER).state()).isEqualTo(DUE_UNCHECKED);
    }

    @Test
    void withoutATargetThereIsNothingToMeet() {
        var lost = new Promise(StatedDate.parse("2027-H1"), MW55, false, false);

        assertThat(Derivation.derive(lost, List.of(), AFTER).state()).isEqualTo(ANNULLED);
    }

    @Test
    void ofACapacityThatNobodyStatedNothingIsSaidToBeDelivered() {
        var unstated = new Promise(StatedDate.parse("2027-H1"), null, false, true);

        assertThat(Derivation.derive(unstated, List.of(), BEFORE).delivered()).isNull();
        assertThat(Derivation.derive(unstated, List.of(says("ENERGISED", "2027-05", PRESS)), BEFORE)
                        .delivered())
                .isNull();
    }

    @Test
    void theCalendarIsAskedAgainWhenItCanChangeSomething() {
        assertThat(Derivation.derive(PROMISE, List.of(), BEFORE).lookAgainOn()).isEqualTo(AFTER);
        assertThat(Derivation.derive(PROMISE, List.of(), AFTER).lookAgainOn()).isNull();
        assertThat(Derivation.derive(PROMISE, List.of(says("ENERGISED", "2027-08", PRESS)), AFTER)
                        .lookAgainOn())
                .isEqualTo(LocalDate.parse("2027-08-01"));
    }

    @Test
    void theIndependentSourceIsTheOneThatIsShown() {
        var evidence = says("ENERGISED", "2027-05", TRADE, PARTY, PRESS);

        assertThat(evidence.foremost()).isEqualTo(PRESS);
    }

    private static Arguments of(
            String why, LocalDate today, MilestoneState state, @Nullable String rung, Evidence... evidence) {
        return Arguments.of(why, today, state, rung, List.of(evidence));
    }

    private static Evidence says(String rung, String occurred, Witness... witnesses) {
        return new Evidence(
                UUID.nameUUIDFromBytes((rung + occurred + Arrays.toString(witnesses))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Rung.valueOf(rung),
                StatedDate.parse(occurred),
                Force.COUNTS,
                "",
                List.of(witnesses),
                "",
                null);
    }

    private static Evidence with(Force force, Evidence evidence) {
        return new Evidence(
                evidence.id(),
                evidence.rung(),
                evidence.occurred(),
                force,
                evidence.because(),
                evidence.witnesses(),
                evidence.text(),
                evidence.claim());
    }
}

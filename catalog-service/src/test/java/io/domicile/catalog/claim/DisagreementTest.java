package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.FactStatus.REPORTED;
import static io.domicile.catalog.claim.FactStatus.RETRACTED;
import static io.domicile.catalog.claim.FactStatus.SOURCES_DISAGREE;
import static io.domicile.catalog.claim.FactStatus.SUPERSEDED;
import static io.domicile.catalog.claim.FactStatus.UNVERIFIED;
import static io.domicile.catalog.claim.FactStatus.VERIFIED;
import static io.domicile.catalog.claim.Given.NAVERS_PAGE;
import static io.domicile.catalog.claim.Given.NOW;
import static io.domicile.catalog.claim.Given.NO_LIVE_ADDRESS;
import static io.domicile.catalog.claim.Given.OTHER_TRADE_PRESS;
import static io.domicile.catalog.claim.Given.PRESS_OF_RECORD;
import static io.domicile.catalog.claim.Given.TRADE_PRESS;
import static io.domicile.catalog.claim.Given.capacity;
import static io.domicile.catalog.claim.Given.ofDeal;
import static io.domicile.catalog.claim.Given.stage;
import static io.domicile.catalog.claim.Given.target;
import static io.domicile.catalog.claim.Values.aboutMw;
import static io.domicile.catalog.claim.Values.mw;
import static io.domicile.catalog.claim.Values.upToMw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows for a claim from the other claims of its deal. */
class DisagreementTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void disagreementMarksBothSides() {
        var one = capacity(mw("55")).by("naver").at(NAVERS_PAGE);
        var other = capacity(mw("80")).by("trade").at(TRADE_PRESS);

        assertThat(facts(one, other)).containsExactly(SOURCES_DISAGREE, SOURCES_DISAGREE);
    }

    @Test
    void whatBothCanHoldIsNoDisagreement() {
        var exact = capacity(mw("180")).by("naver").at(NAVERS_PAGE);
        var bound = capacity(upToMw("200")).by("trade").at(TRADE_PRESS);
        var about = capacity(aboutMw("190")).by("weekly").at(OTHER_TRADE_PRESS);

        assertThat(facts(exact, bound, about)).containsOnly(UNVERIFIED);
    }

    @Test
    void aThirdThatAgreesWithBothIsLeftOutOfTheirDisagreement() {
        var low = capacity(mw("55")).by("naver").at(NAVERS_PAGE);
        var high = capacity(mw("80")).by("trade").at(TRADE_PRESS);
        var bound = capacity(upToMw("100")).by("weekly").at(OTHER_TRADE_PRESS);

        assertThat(facts(low, high, bound)).containsExactly(SOURCES_DISAGREE, SOURCES_DISAGREE, UNVERIFIED);
    }

    @Test
    void differentThingsDoNotDisagree() {
        var phase = capacity(mw("55")).by("naver").at(NAVERS_PAGE);
        var deal = capacity(mw("500")).by("trade").of(Subject.DEAL).at(TRADE_PRESS);

        assertThat(facts(phase, deal)).containsOnly(UNVERIFIED);
    }

    @Test
    void suppliersOfOneLayerStandSideBySide() {
        var one = ofDeal(Property.LAYER, new Supplier(StackLayer.CHIPS, "nvidia", null))
                .at(TRADE_PRESS);
        var other = ofDeal(Property.LAYER, new Supplier(StackLayer.CHIPS, "amd", null))
                .at(TRADE_PRESS);

        assertThat(facts(one, other)).containsOnly(REPORTED);
    }

    @Test
    void oneBrandIsNotMadeFromTwoBases() {
        var one = ofDeal(Property.MODEL_BRAND, model("Nemotron")).by("naver").at(NAVERS_PAGE);
        var other = ofDeal(Property.MODEL_BRAND, model("Llama")).by("trade").at(TRADE_PRESS);

        assertThat(facts(one, other)).containsOnly(SOURCES_DISAGREE);
    }

    @Test
    void stagesFollowEachOtherAndDoNotDisagree() {
        var announced = stage(Stage.ANNOUNCED).by("naver").at(NAVERS_PAGE);
        var building = stage(Stage.UNDER_CONSTRUCTION).by("trade").at(TRADE_PRESS);

        assertThat(facts(announced, building)).containsOnly(REPORTED);
    }

    @Test
    void anExplicitDisputeMarksBothSidesEvenIfTheValuesCouldBothHold() {
        var one = stage(Stage.UNDER_CONSTRUCTION).by("naver").at(NAVERS_PAGE);
        var other = ofDeal(Property.EVENT, new Text("No works were seen on the site."))
                .by("trade")
                .disputing(one)
                .at(TRADE_PRESS);

        assertThat(facts(one, other)).containsOnly(SOURCES_DISAGREE);
    }

    @Test
    void aLaterClaimReplacesTheOneThatItNames() {
        var older = stage(Stage.SERVING).at(PRESS_OF_RECORD);
        var newer = stage(Stage.UNDER_CONSTRUCTION).replacing(older).at(PRESS_OF_RECORD);

        assertThat(facts(older, newer)).containsExactly(SUPERSEDED, VERIFIED);
    }

    @Test
    void aSpeakerWhoCorrectsItselfReplacesItsOwnWord() {
        var older = target("2026-H2").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").said("2026-06").at(NAVERS_PAGE);

        assertThat(facts(older, newer)).containsExactly(SUPERSEDED, UNVERIFIED);
    }

    @Test
    void anotherSpeakersLaterWordDoesNotReplaceIt() {
        var older = target("2026-H2").by("naver").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").by("trade").said("2026-06").at(TRADE_PRESS);

        assertThat(facts(older, newer)).containsOnly(SOURCES_DISAGREE);
    }

    @Test
    void aSpeakerWhoRepeatsItselfReplacesNothing() {
        var older = target("2027").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").said("2026-06").at(NAVERS_PAGE);

        assertThat(facts(older, newer)).containsOnly(UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2026", "2026, 2026-03", "2026-03, 2026-03", "2026-Q1, 2026-03-31"})
    void aCorrectionMustCertainlyBeTheLaterWord(String saidOfOne, String saidOfOther) {
        var one = target("2026-H2").said(saidOfOne).at(NAVERS_PAGE);
        var other = target("2027-H1").said(saidOfOther).at(NAVERS_PAGE);

        assertThat(facts(one, other)).containsOnly(SOURCES_DISAGREE);
    }

    @Test
    void withoutADateNothingIsACorrection() {
        var one = target("2026-H2").at(NAVERS_PAGE);
        var other = target("2027-H1").said("2026-06").at(NAVERS_PAGE);

        assertThat(facts(one, other)).containsOnly(SOURCES_DISAGREE);
    }

    @Test
    void aCorrectionThatNobodyCanReadReplacesNoConfirmedWord() {
        var older = target("2026-H2").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").said("2026-06").at(NO_LIVE_ADDRESS);

        assertThat(facts(older, newer)).containsOnly(SOURCES_DISAGREE);
        assertThat(facts(target("2026-H2").said("2025-11").at(NO_LIVE_ADDRESS), newer))
                .containsExactly(SUPERSEDED, UNVERIFIED);
    }

    @Test
    void whatWasReplacedContradictsNothing() {
        var older = target("2026-H2").by("naver").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").by("naver").said("2026-06").at(NAVERS_PAGE);
        var agreeing = target("2027").by("trade").at(TRADE_PRESS);

        assertThat(facts(older, newer, agreeing)).containsExactly(SUPERSEDED, UNVERIFIED, UNVERIFIED);
    }

    @Test
    void aRetractionRestoresWhatTheClaimHadReplaced() {
        var older = stage(Stage.UNDER_CONSTRUCTION).at(PRESS_OF_RECORD);
        var newer = stage(Stage.PAUSED).replacing(older).at(TRADE_PRESS);
        newer.retract("another site was meant", NOW, "a-curator");

        assertThat(facts(older, newer)).containsExactly(VERIFIED, RETRACTED);
    }

    @Test
    void aRetractionRestoresWhatTheSpeakerHadCorrected() {
        var older = target("2026-H2").said("2025-11").at(NAVERS_PAGE);
        var newer = target("2027-H1").said("2026-06").at(NAVERS_PAGE);
        newer.retract("another site was meant", NOW, "a-curator");

        assertThat(facts(older, newer)).containsExactly(UNVERIFIED, RETRACTED);
    }

    @Test
    void aRetractionRestoresWhatTheClaimHadContradicted() {
        var one = capacity(mw("55")).by("naver").at(NAVERS_PAGE);
        var other = capacity(mw("80")).by("trade").disputing(one).at(TRADE_PRESS);
        other.retract("another site was meant", NOW, "a-curator");

        assertThat(facts(one, other)).containsExactly(UNVERIFIED, RETRACTED);
    }

    @Test
    void inAChainOfCorrectionsARetractionRestoresOneLink() {
        var first = stage(Stage.ANNOUNCED).at(PRESS_OF_RECORD);
        var second = stage(Stage.UNDER_CONSTRUCTION).replacing(first).at(PRESS_OF_RECORD);
        var third = stage(Stage.PAUSED).replacing(second).at(PRESS_OF_RECORD);
        third.retract("misread", NOW, "a-curator");

        assertThat(facts(first, second, third)).containsExactly(SUPERSEDED, VERIFIED, RETRACTED);
    }

    @Test
    void beforeARetractionTheClaimStillSpoke() {
        var older = stage(Stage.UNDER_CONSTRUCTION).at(PRESS_OF_RECORD);
        var newer = stage(Stage.PAUSED).replacing(older).at(PRESS_OF_RECORD);
        newer.retract("another site was meant", MAY, "a-curator");

        assertThat(factsAsOf(MAY.minusNanos(1000), older, newer)).containsExactly(SUPERSEDED, VERIFIED);
        assertThat(factsAsOf(MAY, older, newer)).containsExactly(VERIFIED, RETRACTED);
    }

    @Test
    void aClaimIsTakenBackOnce() {
        var claim = stage(Stage.PAUSED).at(PRESS_OF_RECORD);
        claim.retract("misread", MAY, "a-curator");

        assertThatThrownBy(() -> claim.retract("again", NOW, "a-curator"))
                .isInstanceOf(ClaimException.AlreadyRetracted.class)
                .hasMessageContaining(claim.id().toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void verdictsDoNotDependOnTheOrderOfTheClaims(long seed) {
        var random = new Random(seed);
        var claims = anyClaims(random);
        var expected = Verification.of(claims, NOW);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(claims, random);
            assertThat(Verification.of(claims, NOW)).isEqualTo(expected);
        }
    }

    /** Claims on one phase that replace, dispute, contradict, repeat and take back one another at random. */
    private static List<Claim> anyClaims(Random random) {
        var speakers = List.of("naver", "trade", "herald");
        var addresses = List.of(NAVERS_PAGE, TRADE_PRESS, PRESS_OF_RECORD, NO_LIVE_ADDRESS);
        var stages = Stage.values();
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < 12; i++) {
            var given = switch (random.nextInt(3)) {
                case 0 -> stage(stages[random.nextInt(stages.length)]);
                case 1 -> capacity(mw(String.valueOf(50 + 10 * random.nextInt(3))));
                default -> target("202" + (6 + random.nextInt(3)));
            };
            given.by(speakers.get(random.nextInt(speakers.size()))).said("2026-0" + (1 + random.nextInt(9)));
            if (i > 0 && random.nextInt(4) == 0) {
                given.replacing(claims.get(random.nextInt(i)));
            }
            if (i > 0 && random.nextInt(6) == 0) {
                given.disputing(claims.get(random.nextInt(i)));
            }
            var claim = given.at(addresses.get(random.nextInt(addresses.size())));
            if (random.nextInt(6) == 0) {
                claim.retract("misread", MAY, "a-curator");
            }
            claims.add(claim);
        }
        return claims;
    }

    private static Model model(String base) {
        return new Model("HyperCLOVA X", Model.Kind.LANGUAGE, base, null, null);
    }

    private static List<FactStatus> facts(Claim... known) {
        return factsAsOf(NOW, known);
    }

    private static List<FactStatus> factsAsOf(Instant asOf, Claim... known) {
        var verdicts = Verification.of(List.of(known), asOf);
        return List.of(known).stream()
                .map(claim -> Objects.requireNonNull(verdicts.get(claim.id())).fact())
                .toList();
    }
}

package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.Given.NAVERS_PAGE;
import static io.domicile.catalog.claim.Given.NOW;
import static io.domicile.catalog.claim.Given.NO_LIVE_ADDRESS;
import static io.domicile.catalog.claim.Given.PHASE;
import static io.domicile.catalog.claim.Given.PRESS_OF_RECORD;
import static io.domicile.catalog.claim.Given.TRADE_PRESS;
import static io.domicile.catalog.claim.Given.capacity;
import static io.domicile.catalog.claim.Given.ofDeal;
import static io.domicile.catalog.claim.Given.stage;
import static io.domicile.catalog.claim.Given.target;
import static io.domicile.catalog.claim.Values.betweenMw;
import static io.domicile.catalog.claim.Values.mw;
import static io.domicile.catalog.claim.Values.upToMw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierTest {

    @Test
    void whatIsNotKnownIsAbsent() {
        var known = dossier(capacity(mw("55")).at(NAVERS_PAGE));

        assertThat(known.one(PHASE, Property.TARGET)).isEmpty();
        assertThat(known.all(PHASE, Property.MONEY)).isEmpty();
        assertThat(known.one(Subject.phase("second"), Property.CAPACITY)).isEmpty();
    }

    @Test
    void theBetterFactStatusIsShownEvenIfTheOtherStatementIsBetterConfirmed() {
        var confirmed = ofDeal(Property.START, new When("2025")).said("2026-08").at(NAVERS_PAGE);
        var verified =
                ofDeal(Property.START, new When("2025-09")).said("2025-09").at(PRESS_OF_RECORD);

        assertThat(shown(Subject.DEAL, Property.START, confirmed, verified)).isEqualTo(verified.id());
    }

    @Test
    void ofEqualFactsTheBetterConfirmedStatementIsShown() {
        var attributed = target("2027").by("trade").said("2026-08").at(PRESS_OF_RECORD);
        var confirmed = target("2027-H1").by("naver").said("2026-06").at(NAVERS_PAGE);

        assertThat(shown(PHASE, Property.TARGET, attributed, confirmed)).isEqualTo(confirmed.id());
    }

    @Test
    void ofEqualStatusesTheBetterTierIsShown() {
        var second = target("2027").by("sk-group").said("2026-08").at(TRADE_PRESS);
        var first = target("2027-H1").by("sk-group").said("2026-06").at(PRESS_OF_RECORD);

        assertThat(shown(PHASE, Property.TARGET, second, first)).isEqualTo(first.id());
    }

    @Test
    void ofEqualTiersTheMoreRecentWordIsShown() {
        var older = capacity(upToMw("200")).by("trade").said("2025-11").at(TRADE_PRESS);
        var newer =
                capacity(betweenMw("100", "200")).by("trade").said("2026-06").at(TRADE_PRESS);
        var undated = capacity(upToMw("190")).by("trade").at(TRADE_PRESS);

        assertThat(shown(PHASE, Property.CAPACITY, older, newer, undated)).isEqualTo(newer.id());
        assertThat(shown(PHASE, Property.CAPACITY, older, undated)).isEqualTo(older.id());
    }

    @Test
    void ofEquallyRecentWordsTheOneThatTheCatalogLearntLastIsShown() {
        var early = capacity(upToMw("200")).knownSince("2026-01-01T00:00:00Z").at(TRADE_PRESS);
        var late = capacity(upToMw("190")).knownSince("2026-02-01T00:00:00Z").at(TRADE_PRESS);

        assertThat(shown(PHASE, Property.CAPACITY, early, late)).isEqualTo(late.id());
    }

    @Test
    void losersStayReadableBesideWhatIsShown() {
        var chosen = capacity(mw("55")).by("naver").at(NAVERS_PAGE);
        var loser = capacity(mw("80")).by("trade").at(TRADE_PRESS);
        var elsewhere = capacity(mw("80")).by("trade").of(Subject.DEAL).at(TRADE_PRESS);

        var stated =
                dossier(chosen, loser, elsewhere).one(PHASE, Property.CAPACITY).orElseThrow();

        assertThat(stated.claim()).isEqualTo(chosen.id());
        assertThat(stated.others()).containsExactly(loser.id());
        assertThat(stated.fact()).isEqualTo(FactStatus.SOURCES_DISAGREE);
    }

    @Test
    void whatWasReplacedOrTakenBackIsNeitherShownNorALoserButStaysInTheList() {
        var replaced = capacity(mw("55")).at(NAVERS_PAGE);
        var current = capacity(mw("60")).replacing(replaced).at(NAVERS_PAGE);
        var taken = capacity(mw("70")).by("trade").at(TRADE_PRESS);
        taken.retract("misread", NOW, "a-curator");

        var known = dossier(replaced, current, taken);

        assertThat(known.one(PHASE, Property.CAPACITY)).hasValueSatisfying(stated -> {
            assertThat(stated.claim()).isEqualTo(current.id());
            assertThat(stated.others()).isEmpty();
        });
        assertThat(known.claims())
                .extracting(ClaimView::fact)
                .containsExactly(FactStatus.SUPERSEDED, FactStatus.UNVERIFIED, FactStatus.RETRACTED);
    }

    @Test
    void theFurthestSupportedStageIsShown() {
        var announced = stage(Stage.ANNOUNCED).said("2026-08").at(PRESS_OF_RECORD);
        var building = stage(Stage.UNDER_CONSTRUCTION).said("2026-03").at(NAVERS_PAGE);
        var unsupported = stage(Stage.SERVING).said("2026-09").at(NAVERS_PAGE);

        var stated = dossier(announced, building, unsupported)
                .one(PHASE, Property.STAGE)
                .orElseThrow();

        assertThat(stated.claim()).isEqualTo(building.id());
        assertThat(stated.others()).containsExactly(announced.id(), unsupported.id());
    }

    @Test
    void aDisputedStageIsNotASupportedOne() {
        var building = stage(Stage.UNDER_CONSTRUCTION).at(PRESS_OF_RECORD);
        var serving = stage(Stage.SERVING).at(PRESS_OF_RECORD);
        var denial = ofDeal(Property.EVENT, new Text("No hall is in use."))
                .disputing(serving)
                .at(TRADE_PRESS);

        assertThat(shown(PHASE, Property.STAGE, building, serving, denial)).isEqualTo(building.id());
        assertThat(shown(PHASE, Property.STAGE, serving, denial)).isEqualTo(serving.id());
    }

    @Test
    void ofSeveralClaimsOnOneStageTheBestIsShown() {
        var reported = stage(Stage.UNDER_CONSTRUCTION).said("2026-08").at(TRADE_PRESS);
        var verified = stage(Stage.UNDER_CONSTRUCTION).said("2026-03").at(PRESS_OF_RECORD);

        assertThat(shown(PHASE, Property.STAGE, reported, verified)).isEqualTo(verified.id());
    }

    @Test
    void aStageThatNothingSupportsIsShownAsUnverifiedIfThereIsNoOther() {
        var pending = stage(Stage.SERVING).at(NO_LIVE_ADDRESS);

        assertThat(dossier(pending).one(PHASE, Property.STAGE))
                .hasValueSatisfying(stated -> assertThat(stated.fact()).isEqualTo(FactStatus.UNVERIFIED));
    }

    @Test
    void differentSuppliersStandSideBySideAndClaimsOnOneCompete() {
        var nvidia = supplier("nvidia").said("2026-03").at(TRADE_PRESS);
        var nvidiaAgain = supplier("nvidia").said("2026-06").at(PRESS_OF_RECORD);
        var amd = supplier("amd").at(TRADE_PRESS);

        var shown = dossier(nvidia, nvidiaAgain, amd).all(Subject.DEAL, Property.LAYER);

        assertThat(shown).extracting(Stated::claim).containsExactly(nvidiaAgain.id(), amd.id());
        assertThat(shown).extracting(Stated::others).containsExactly(List.of(nvidia.id()), List.of());
    }

    @Test
    void aFactWantsASecondLookSomeTimeAfterItWasSaid() {
        assertThat(reviewBy(target("2027").said("2025-06-15").at(NAVERS_PAGE))).isEqualTo("2025-09-15");
        assertThat(reviewBy(target("2027").said("2025-06").at(NAVERS_PAGE))).isEqualTo("2025-09-30");
    }

    @Test
    void aFactWithoutADateIsAsOldAsTheCatalogsKnowledgeOfIt() {
        assertThat(reviewBy(target("2027").knownSince("2026-02-03T04:05:06Z").at(NAVERS_PAGE)))
                .isEqualTo("2026-05-03");
    }

    @Test
    void noFactIsFresherThanTheCatalogsKnowledgeOfIt() {
        assertThat(reviewBy(target("2027")
                        .said("2026")
                        .knownSince("2026-02-03T04:05:06Z")
                        .at(NAVERS_PAGE)))
                .isEqualTo("2026-05-03");
    }

    @Test
    void whatIsShownDoesNotDependOnTheOrderOfTheClaims() {
        var claims = new ArrayList<>(List.of(
                target("2027").by("trade").said("2026-01").at(TRADE_PRESS),
                target("2027-H1").by("weekly").said("2026-01").at(TRADE_PRESS),
                target("2027-H1").by("herald").said("2026-01").at(PRESS_OF_RECORD),
                target("2027-Q1").by("naver").said("2026-01").at(NAVERS_PAGE),
                target("2027-Q1").by("naver").said("2026-01").at(NAVERS_PAGE),
                target("2027").by("naver").at(NO_LIVE_ADDRESS)));
        var expected = shown(PHASE, Property.TARGET, claims.toArray(Claim[]::new));
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(claims, random);
            assertThat(shown(PHASE, Property.TARGET, claims.toArray(Claim[]::new)))
                    .isEqualTo(expected);
        }
    }

    private static Given supplier(String party) {
        return ofDeal(Property.LAYER, new Supplier(StackLayer.CHIPS, party, null));
    }

    private static LocalDate reviewBy(Claim target) {
        return dossier(target).one(PHASE, Property.TARGET).orElseThrow().reviewBy();
    }

    private static UUID shown(Subject subject, Property property, Claim... known) {
        return dossier(known).one(subject, property).orElseThrow().claim();
    }

    private static Dossier dossier(Claim... known) {
        return Dossier.of(List.of(known), NOW);
    }
}

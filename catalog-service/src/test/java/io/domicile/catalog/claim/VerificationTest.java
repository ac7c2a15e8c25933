package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.FactStatus.REPORTED;
import static io.domicile.catalog.claim.FactStatus.RETRACTED;
import static io.domicile.catalog.claim.FactStatus.SOURCES_DISAGREE;
import static io.domicile.catalog.claim.FactStatus.SUPERSEDED;
import static io.domicile.catalog.claim.FactStatus.UNVERIFIED;
import static io.domicile.catalog.claim.FactStatus.VERIFIED;
import static io.domicile.catalog.claim.Given.COPY_OF_NVIDIA;
import static io.domicile.catalog.claim.Given.COPY_OF_TRADE_PRESS;
import static io.domicile.catalog.claim.Given.FILING_OF_NAVER;
import static io.domicile.catalog.claim.Given.MINISTRY;
import static io.domicile.catalog.claim.Given.MINISTRY_WITHOUT_LIVE_ADDRESS;
import static io.domicile.catalog.claim.Given.NAVERS_PAGE;
import static io.domicile.catalog.claim.Given.NOW;
import static io.domicile.catalog.claim.Given.NO_LIVE_ADDRESS;
import static io.domicile.catalog.claim.Given.NVIDIAS_PAGE;
import static io.domicile.catalog.claim.Given.PRESS_OF_RECORD;
import static io.domicile.catalog.claim.Given.TRADE_PRESS;
import static io.domicile.catalog.claim.Given.UNREGISTERED;
import static io.domicile.catalog.claim.Given.capacity;
import static io.domicile.catalog.claim.Given.ofDeal;
import static io.domicile.catalog.claim.Given.stage;
import static io.domicile.catalog.claim.Given.target;
import static io.domicile.catalog.claim.Values.mw;
import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.catalog.source.Tier;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Does it hold, as far as the claim's own sources tell? */
class VerificationTest {

    @Test
    void aTargetCanOnlyBeConfirmedAsStated() {
        var verdict = verdict(target("2027-H1").at(NAVERS_PAGE, MINISTRY, PRESS_OF_RECORD));

        assertThat(verdict.statement()).isEqualTo(StatementStatus.CONFIRMED);
        assertThat(verdict.fact()).isEqualTo(UNVERIFIED);
        assertThat(verdict.tier()).isEqualTo(Tier.T1);
    }

    @Test
    void aTargetStaysAnAimEvenWhenThePhaseServes() {
        var claim = target("2026-H1").at(PRESS_OF_RECORD);

        assertThat(fact(claim, claim, stage(Stage.SERVING).at(PRESS_OF_RECORD))).isEqualTo(UNVERIFIED);
    }

    @Test
    void aSizeIsAnAimUntilThePhaseIsBuilt() {
        var size = capacity(mw("55")).at(PRESS_OF_RECORD);

        assertThat(fact(size, size)).isEqualTo(UNVERIFIED);
        assertThat(fact(size, size, stage(Stage.UNDER_CONSTRUCTION).at(PRESS_OF_RECORD)))
                .isEqualTo(UNVERIFIED);
        assertThat(fact(size, size, stage(Stage.HARDWARE_DELIVERED).at(PRESS_OF_RECORD)))
                .isEqualTo(VERIFIED);
    }

    @Test
    void aSizeOfAnotherPhaseStaysAnAim() {
        var size = capacity(mw("55")).of(Subject.phase("second")).at(PRESS_OF_RECORD);

        assertThat(fact(size, size, stage(Stage.SERVING).at(PRESS_OF_RECORD))).isEqualTo(UNVERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAVERS_PAGE,
                NVIDIAS_PAGE,
                COPY_OF_NVIDIA,
                UNREGISTERED,
                NO_LIVE_ADDRESS,
                MINISTRY_WITHOUT_LIVE_ADDRESS
            })
    void nothingIsBuiltOnThePartiesWordAlone(String address) {
        var size = capacity(mw("55")).at(PRESS_OF_RECORD);

        assertThat(fact(size, size, stage(Stage.SERVING).at(address))).isEqualTo(UNVERIFIED);
    }

    @Test
    void aStageThatIsDisputedReplacedOrTakenBackBuildsNothing() {
        var size = capacity(mw("55")).at(PRESS_OF_RECORD);
        var serving = stage(Stage.SERVING).at(PRESS_OF_RECORD);
        var disputing = stage(Stage.UNDER_CONSTRUCTION).disputing(serving).at(TRADE_PRESS);
        var replacing = stage(Stage.UNDER_CONSTRUCTION).replacing(serving).at(TRADE_PRESS);

        assertThat(fact(size, size, serving, disputing)).isEqualTo(UNVERIFIED);
        assertThat(fact(size, size, serving, replacing)).isEqualTo(UNVERIFIED);
        serving.retract("misread", NOW, "a-curator");
        assertThat(fact(size, size, serving)).isEqualTo(UNVERIFIED);
    }

    @Test
    void aDealsSizeIsAnAimUntilItAndAllItsPhasesAreBuilt() {
        var size = capacity(mw("200")).of(Subject.DEAL).at(PRESS_OF_RECORD);
        var deal = stage(Stage.SERVING).of(Subject.DEAL).at(PRESS_OF_RECORD);
        var first = stage(Stage.SERVING).of(Subject.phase("first")).at(PRESS_OF_RECORD);
        var second = stage(Stage.ENERGISED).of(Subject.phase("second")).at(PRESS_OF_RECORD);
        var planned = target("2028").of(Subject.phase("third")).at(PRESS_OF_RECORD);

        assertThat(fact(size, size, deal)).isEqualTo(VERIFIED);
        assertThat(fact(size, size, deal, first, second)).isEqualTo(VERIFIED);
        assertThat(fact(size, size, deal, first, second, planned)).isEqualTo(UNVERIFIED);
        assertThat(fact(size, size, first, second)).isEqualTo(UNVERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {NAVERS_PAGE, NVIDIAS_PAGE, FILING_OF_NAVER})
    void aPartysOrVendorsWordMakesAStageAtMostReported(String address) {
        assertThat(fact(stage(Stage.UNDER_CONSTRUCTION).at(address))).isEqualTo(REPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {MINISTRY, PRESS_OF_RECORD})
    void anIndependentSourceOfTheFirstTierVerifiesAStage(String address) {
        assertThat(fact(stage(Stage.UNDER_CONSTRUCTION).at(NAVERS_PAGE, address)))
                .isEqualTo(VERIFIED);
    }

    @Test
    void tradePressReports() {
        assertThat(fact(stage(Stage.UNDER_CONSTRUCTION).at(TRADE_PRESS))).isEqualTo(REPORTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HARDWARE_DELIVERED", "ENERGISED", "SERVING"})
    void fromHardwareDeliveredOnAnIndependentSourceIsNeeded(Stage rung) {
        assertThat(fact(stage(rung).at(NAVERS_PAGE, NVIDIAS_PAGE))).isEqualTo(UNVERIFIED);
        assertThat(fact(stage(rung).at(NAVERS_PAGE, COPY_OF_NVIDIA))).isEqualTo(UNVERIFIED);
        assertThat(fact(stage(rung).at(NAVERS_PAGE, UNREGISTERED))).isEqualTo(UNVERIFIED);
        assertThat(fact(stage(rung).at(NAVERS_PAGE, COPY_OF_TRADE_PRESS))).isEqualTo(REPORTED);
        assertThat(fact(stage(rung).at(NAVERS_PAGE, MINISTRY))).isEqualTo(VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HARDWARE_DELIVERED", "ENERGISED", "SERVING"})
    void beforeHardwareIsDeliveredAndForPausesThePartysWordIsReported(Stage stage) {
        assertThat(fact(stage(stage).at(NAVERS_PAGE))).isEqualTo(REPORTED);
    }

    @Test
    void anIndependentDocumentWithoutALiveAddressVerifiesNothing() {
        assertThat(fact(stage(Stage.SERVING).at(MINISTRY_WITHOUT_LIVE_ADDRESS))).isEqualTo(UNVERIFIED);
        assertThat(fact(stage(Stage.SERVING).at(MINISTRY_WITHOUT_LIVE_ADDRESS, NAVERS_PAGE)))
                .isEqualTo(UNVERIFIED);
        assertThat(fact(stage(Stage.SERVING).at(MINISTRY_WITHOUT_LIVE_ADDRESS, TRADE_PRESS)))
                .isEqualTo(REPORTED);
    }

    @Test
    void toHaveAnnouncedItIsTheFactOnceThatIsConfirmed() {
        assertThat(fact(ofDeal(Property.ANNOUNCED, new When("2026-06-30")).at(NAVERS_PAGE)))
                .isEqualTo(VERIFIED);
        assertThat(fact(ofDeal(Property.ANNOUNCED, new When("2026-06-30")).at(TRADE_PRESS)))
                .isEqualTo(REPORTED);
    }

    @Test
    void theTierIsThatOfTheBestSource() {
        assertThat(verdict(stage(Stage.ANNOUNCED).at(TRADE_PRESS)).tier()).isEqualTo(Tier.T2);
        assertThat(verdict(stage(Stage.ANNOUNCED).at(TRADE_PRESS, NAVERS_PAGE)).tier())
                .isEqualTo(Tier.T1);
        assertThat(verdict(stage(Stage.ANNOUNCED).by("sk-group").at(TRADE_PRESS, NAVERS_PAGE))
                        .tier())
                .isEqualTo(Tier.T2);
    }

    @Test
    void eachStatusComesWithItsReason() {
        var taken = stage(Stage.SERVING).at(PRESS_OF_RECORD);
        taken.retract("the photo shows another hall", NOW, "a-curator");

        assertThat(verdict(taken).because()).isEqualTo("taken back: the photo shows another hall");
        assertThat(verdict(target("2027").at(NAVERS_PAGE)).because()).startsWith("an aim");
        assertThat(verdict(stage(Stage.SERVING).at(NAVERS_PAGE)).because()).contains("independent source is needed");
    }

    @Test
    void theWorstThatCanBeSaidOfAClaimIsSaid() {
        var first = stage(Stage.SERVING).at(PRESS_OF_RECORD);
        var disputing = stage(Stage.PAUSED).disputing(first).at(PRESS_OF_RECORD);
        var replacing = stage(Stage.ENERGISED).replacing(first).at(PRESS_OF_RECORD);

        assertThat(fact(first, first)).isEqualTo(VERIFIED);
        assertThat(fact(first, first, disputing)).isEqualTo(SOURCES_DISAGREE);
        assertThat(fact(first, first, disputing, replacing)).isEqualTo(SUPERSEDED);
        first.retract("misread", NOW, "a-curator");
        assertThat(fact(first, first, disputing, replacing)).isEqualTo(RETRACTED);
    }

    private static FactStatus fact(Claim claim, Claim... known) {
        return (known.length == 0 ? verdict(claim) : verdict(claim, known)).fact();
    }

    private static Verdict verdict(Claim claim) {
        return verdict(claim, claim);
    }

    private static Verdict verdict(Claim claim, Claim... known) {
        return Objects.requireNonNull(Verification.of(List.of(known), NOW).get(claim.id()));
    }
}

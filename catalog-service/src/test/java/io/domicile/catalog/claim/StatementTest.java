package io.domicile.catalog.claim;

import static io.domicile.catalog.claim.Given.COPY_OF_TRADE_PRESS;
import static io.domicile.catalog.claim.Given.NAVERS_PAGE;
import static io.domicile.catalog.claim.Given.NOW;
import static io.domicile.catalog.claim.Given.NO_LIVE_ADDRESS;
import static io.domicile.catalog.claim.Given.NVIDIAS_PAGE;
import static io.domicile.catalog.claim.Given.OTHER_TRADE_PRESS;
import static io.domicile.catalog.claim.Given.PRESS_OF_RECORD;
import static io.domicile.catalog.claim.Given.TRADE_PRESS;
import static io.domicile.catalog.claim.Given.UNREGISTERED;
import static io.domicile.catalog.claim.Given.capacity;
import static io.domicile.catalog.claim.Values.mw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Was it said? */
class StatementTest {

    @Test
    void theSpeakersOwnDocumentConfirmsThatItWasSaid() {
        assertThat(saidByNaver(NAVERS_PAGE)).isEqualTo(StatementStatus.CONFIRMED);
    }

    @Test
    void anotherPartysDocumentAttributesIt() {
        assertThat(status(capacity(mw("55")).by("sk-group").at(NAVERS_PAGE))).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void twoDocumentsWithoutACommonOriginConfirmIt() {
        assertThat(saidByNaver(TRADE_PRESS, OTHER_TRADE_PRESS)).isEqualTo(StatementStatus.CONFIRMED);
    }

    @Test
    void twoCopiesOfOneOriginAreOneWitness() {
        assertThat(saidByNaver(TRADE_PRESS, COPY_OF_TRADE_PRESS)).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void twoPagesOfOneHostAreOneWitness() {
        assertThat(saidByNaver(TRADE_PRESS, TRADE_PRESS + "/2")).isEqualTo(StatementStatus.ATTRIBUTED);
        assertThat(saidByNaver(UNREGISTERED, UNREGISTERED + "/2")).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void oneDocumentOfSomebodyElseAttributesIt() {
        assertThat(saidByNaver(PRESS_OF_RECORD)).isEqualTo(StatementStatus.ATTRIBUTED);
        assertThat(saidByNaver(UNREGISTERED)).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void withoutALiveAddressItIsPending() {
        assertThat(saidByNaver(NO_LIVE_ADDRESS)).isEqualTo(StatementStatus.PENDING);
    }

    @Test
    void aDocumentWithoutALiveAddressIsNoSecondWitness() {
        assertThat(saidByNaver(TRADE_PRESS, NO_LIVE_ADDRESS)).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void aVendorsMarketingNeverConfirmsItself() {
        assertThat(status(capacity(mw("55")).by("nvidia").at(NVIDIAS_PAGE))).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void aTradePapersPageDoesNotConfirmItsOwnWord() {
        assertThat(status(capacity(mw("55")).by("trade").at(TRADE_PRESS))).isEqualTo(StatementStatus.ATTRIBUTED);
    }

    @Test
    void thePressOfRecordConfirmsItsOwnWord() {
        assertThat(status(capacity(mw("55")).by("herald").at(PRESS_OF_RECORD))).isEqualTo(StatementStatus.CONFIRMED);
    }

    private static StatementStatus saidByNaver(String... addresses) {
        return status(capacity(mw("55")).by("naver").at(addresses));
    }

    private static StatementStatus status(Claim claim) {
        var verdicts = Verification.of(List.of(claim), NOW);
        return Objects.requireNonNull(verdicts.get(claim.id())).statement();
    }
}

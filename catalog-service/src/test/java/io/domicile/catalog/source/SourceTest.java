package io.domicile.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL_BODY", "FILING", "MEASUREMENT", "PRESS_OF_RECORD"})
    void whoAnswersForWhatItPrintsIsOfTheFirstTier(PublisherKind kind) {
        assertThat(document(kind, null).tierFor("naver")).isEqualTo(Tier.T1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTY", "VENDOR", "TRADE_PRESS", "AGGREGATOR", "DATASET"})
    void everybodyElseIsOfTheSecondTier(PublisherKind kind) {
        assertThat(document(kind, null).tierFor("naver")).isEqualTo(Tier.T2);
    }

    @Test
    void aPartysOwnPageIsOfTheFirstTierForItsOwnWordAlone() {
        var page = document(PublisherKind.PARTY, "naver");

        assertThat(page.tierFor("naver")).isEqualTo(Tier.T1);
        assertThat(page.tierFor("sk-group")).isEqualTo(Tier.T2);
    }

    @Test
    void aVendorsMarketingIsOfTheSecondTierEvenForTheVendor() {
        assertThat(document(PublisherKind.VENDOR, "nvidia").tierFor("nvidia")).isEqualTo(Tier.T2);
    }

    @Test
    void aPageThatNobodyHasRegisteredIsOfTheSecondTierAndNobodysOwn() {
        var page = new Register(List.of()).document("https://unknown.example/page");

        assertThat(page.tierFor("naver")).isEqualTo(Tier.T2);
        assertThat(page.isOwnDocumentOf("naver")).isFalse();
        assertThat(page.independentOf("naver")).isFalse();
        assertThat(page.interested()).isTrue();
        assertThat(page.viewFor("naver").publisher()).isNull();
    }

    @Test
    void aMinistrysPageIsNotIndependentOfTheMinistry() {
        var page = document(PublisherKind.OFFICIAL_BODY, "ministry");

        assertThat(page.isOwnDocumentOf("ministry")).isTrue();
        assertThat(page.independentOf("ministry")).isFalse();
        assertThat(page.independentOf("naver")).isTrue();
    }

    @Test
    void aPaperThatSpeaksForItselfIsIndependentOfTheParties() {
        var page = document(PublisherKind.PRESS_OF_RECORD, null);

        assertThat(page.isOwnDocumentOf("somebody")).isTrue();
        assertThat(page.independentOf("somebody")).isTrue();
    }

    @Test
    void copiesShareTheOriginOfWhatTheyCopy() {
        var register = new Register(List.of(
                entry("first", "first.example", PublisherKind.TRADE_PRESS, null, null),
                entry("copy", "copy.example", PublisherKind.AGGREGATOR, null, "first"),
                entry("copy-of-copy", "again.example", PublisherKind.AGGREGATOR, null, "copy")));

        assertThat(register.document("https://copy.example/1").origin()).isEqualTo("first");
        assertThat(register.document("https://again.example/1").origin()).isEqualTo("first");
    }

    @Test
    void allPagesOfOnePartyShareItsOrigin() {
        var register = new Register(List.of(
                entry("newsroom", "news.example", PublisherKind.VENDOR, "nvidia", null),
                entry("blog", "blog.example", PublisherKind.PARTY, "nvidia", null)));

        assertThat(register.document("https://news.example/1").origin())
                .isEqualTo(register.document("https://blog.example/2").origin());
    }

    @Test
    void pagesOfOneHostShareAnOriginEvenIfNobodyHasRegisteredIt() {
        var register = new Register(List.of());

        assertThat(register.document("https://Unknown.example/1").origin())
                .isEqualTo(register.document("https://unknown.example/2").origin())
                .isNotEqualTo(register.document("https://other.example/1").origin());
    }

    @Test
    void aCopyCarriesTheInterestOfWhatItCopies() {
        var register = new Register(List.of(
                entry("copy-of-vendor", "one.example", PublisherKind.AGGREGATOR, null, "newsroom"),
                entry("copy-of-paper", "two.example", PublisherKind.AGGREGATOR, null, "paper"),
                entry("newsroom", "news.example", PublisherKind.VENDOR, "nvidia", null),
                entry("paper", "paper.example", PublisherKind.PRESS_OF_RECORD, null, null)));

        assertThat(register.document("https://one.example/1").interested()).isTrue();
        assertThat(register.document("https://two.example/1").interested()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://paper.example/a", "http://paper.example/a"})
    void aWebAddressCanBeOpened(String address) {
        assertThat(new Register(List.of()).document(address).located()).isTrue();
    }

    @Test
    void aNameIsNoAddressToOpen() {
        var document = new Register(List.of()).document("urn:domicile:uncited:x");

        assertThat(document.located()).isFalse();
        assertThat(document.origin()).isEqualTo("urn:domicile:uncited:x");
    }

    private static Source document(PublisherKind kind, @Nullable String party) {
        return new Register(List.of(entry("somebody", "some.example", kind, party, null)))
                .document("https://some.example/page");
    }

    private static PublisherEntry entry(
            String id, String host, PublisherKind kind, @Nullable String party, @Nullable String origin) {
        return new PublisherEntry(id, id, List.of(host), kind, party, origin, null);
    }
}

package io.domicile.advisor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.advice.Given;
import io.domicile.advisor.advice.Kept;
import io.domicile.advisor.advice.Verdict;
import org.junit.jupiter.api.Test;

class EvidencePackTest {

    private static final EvidencePack PACK = EvidencePack.of(Kept.of(Kept.asked(Given.bank("kr")), Given.PLACES));

    @Test
    void everyPlaceIsInItOnceWithTheHashOfItsFacts() {
        assertThat(PACK.places()).extracting(place -> place.advice().verdict()).doesNotContain(Verdict.FORBIDDEN);
        assertThat(PACK.forbidden()).singleElement().satisfies(group -> {
            assertThat(group.rules()).contains("kr-efsr-location");
            assertThat(group.places()).singleElement().satisfies(member -> {
                assertThat(member.place()).isEqualTo("fr-hyperscaler-paris");
                assertThat(member.sha256()).isEqualTo("hash-of-fr-hyperscaler-paris");
                assertThat(member.facts())
                        .filteredOn(fact -> fact.fact().equals("place.country"))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.value()).isEqualTo("fr");
                            assertThat(fact.asOf()).isEqualTo(Given.ON);
                            assertThat(fact.source()).startsWith("https://");
                        });
            });
        });
        assertThat(PACK.places().size() + PACK.forbidden().getFirst().places().size())
                .isEqualTo(Given.PLACES.size());
    }

    @Test
    void everyRuleThatIsNamedIsCited() {
        var cited = PACK.rules().stream().map(CitedRule::rule).toList();

        assertThat(PACK.places())
                .allSatisfy(place -> assertThat(cited)
                        .containsAll(place.advice().rules().stream()
                                .map(outcome -> outcome.rule())
                                .toList()));
        assertThat(PACK.forbidden())
                .allSatisfy(group -> assertThat(PACK.forbidding(group)).hasSameSizeAs(group.rules()));
        assertThat(PACK.rules()).allSatisfy(rule -> assertThat(rule.sources()).isNotEmpty());
    }

    @Test
    void itSaysWhoReviewedThePacksAndWhatTheyAre() {
        assertThat(PACK.counsel()).startsWith("Not reviewed by counsel: ").contains("kr-2026.11");
        assertThat(PACK.packs())
                .isNotEmpty()
                .allSatisfy(pack -> assertThat(pack.hash()).hasSize(64));
        assertThat(PACK.verdicts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Given.PLACES.size());
    }
}

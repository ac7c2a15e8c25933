package io.domicile.catalog.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.catalog.claim.Power;
import io.domicile.catalog.claim.Property;
import io.domicile.catalog.claim.Subject;
import io.domicile.catalog.starter.StarterDeal.StarterClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StarterDealTest {

    /** A catalog knows the set's claims by these ids: were they to change, it would load every claim a second time. */
    @Test
    void idsStayAsTheyAreInEveryCatalogThatHasLoadedTheSet() {
        var claim = claim("capacity", null, null, null);

        assertThat(deal(claim).idOf(claim)).isEqualTo(UUID.fromString("442b9cfd-b3df-55d7-8bd9-e4269ba001c4"));
    }

    @Test
    void aChangedClaimIsANewOne() {
        var claim = claim("capacity", null, null, null);
        var changed = claim("capacity", "Read from a picture.", null, null);

        assertThat(deal(changed).idOf(changed)).isNotEqualTo(deal(claim).idOf(claim));
    }

    @Test
    void referencesBetweenClaimsBecomeIds() {
        var older = claim("older", null, null, null);
        var newer = claim("newer", null, "older", null);
        var doubt = claim("doubt", null, null, "newer");
        var deal = deal(older, newer, doubt);

        assertThat(deal.newClaim(newer).supersedes()).isEqualTo(deal.idOf(older));
        assertThat(deal.newClaim(newer).disputes()).isNull();
        assertThat(deal.newClaim(doubt).disputes()).isEqualTo(deal.idOf(newer));
    }

    @Test
    void aClaimComesAfterThoseThatItRefersTo() {
        var last = claim("last", null, "middle", null);
        var middle = claim("middle", null, null, "first");
        var first = claim("first", null, null, null);

        assertThat(deal(last, middle, first).inOrder()).containsExactly(first, middle, last);
    }

    @Test
    void aReferenceToNoClaimIsNamed() {
        var claim = claim("newer", null, "oldr", null);

        assertThatThrownBy(() -> deal(claim).newClaim(claim)).hasMessage("Deal xx-test has no claim 'oldr'");
        assertThatThrownBy(() -> deal(claim).inOrder()).hasMessageEndingWith("[newer]");
    }

    @Test
    void claimsThatReferToEachOtherInACircleAreRefused() {
        var circle = deal(
                claim("plain", null, null, null), claim("one", null, "other", null), claim("other", null, null, "one"));

        assertThatThrownBy(circle::inOrder).hasMessageEndingWith("[one, other]");
    }

    private static StarterDeal deal(StarterClaim... claims) {
        return new StarterDeal("xx-test", "Test", "kr", List.of(), List.of(), List.of(claims));
    }

    private static StarterClaim claim(
            String key, @Nullable String note, @Nullable String supersedes, @Nullable String disputes) {
        return new StarterClaim(
                key,
                Subject.phase("first"),
                Property.CAPACITY,
                new Power(new BigDecimal(55), null, null, null, Power.Unit.MW, Power.Qualifier.IT),
                null,
                "naver",
                "2026-06",
                List.of("https://naver.example/release"),
                note,
                supersedes,
                disputes);
    }
}

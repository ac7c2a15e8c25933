package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.http.Cursors.Listing;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final Listing DEALS = new Listing("tenant-a", "deals", Map.of("country", "KR", "vendor", "x"));
    private static final List<String> POSITION = List.of("2026-11-23", "kr-네이버");

    private final Cursors cursors = cursors("a-secret-of-at-least-32-characters-1");

    @Test
    void aCursorOpensToTheSealedPosition() {
        assertThat(cursors.open(DEALS, cursors.seal(DEALS, POSITION))).isEqualTo(POSITION);
    }

    @Test
    void noCursorMeansTheStart() {
        assertThat(cursors.open(DEALS, null)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> cursors.seal(DEALS, List.of()));
    }

    @Test
    void theOrderOfTheFiltersDoesNotMatter() {
        var same = new Listing("tenant-a", "deals", Map.of("vendor", "x", "country", "KR"));

        assertThat(cursors.open(same, cursors.seal(DEALS, POSITION))).isEqualTo(POSITION);
    }

    @Test
    void aCursorOfAnotherTenantListOrFilterIsRefused() {
        var cursor = cursors.seal(DEALS, POSITION);

        assertRefused(new Listing("tenant-b", "deals", DEALS.filters()), cursor);
        assertRefused(new Listing(null, "deals", DEALS.filters()), cursor);
        assertRefused(new Listing("tenant-a", "models", DEALS.filters()), cursor);
        assertRefused(new Listing("tenant-a", "deals", Map.of("country", "FR", "vendor", "x")), cursor);
        assertRefused(new Listing("tenant-a", "deals", Map.of()), cursor);
    }

    @Test
    void noTenantIsNotATenantWithoutAName() {
        var cursor = cursors.seal(new Listing("", "deals", Map.of()), POSITION);

        assertRefused(new Listing(null, "deals", Map.of()), cursor);
    }

    @Test
    void partsThatOnlyTogetherLookAlikeAreTold() {
        var cursor = cursors.seal(new Listing("tenant", "a-deals", Map.of()), POSITION);

        assertRefused(new Listing("tenant-a", "-deals", Map.of()), cursor);
    }

    @Test
    void everyAlteredCharacterIsNoticed() {
        var cursor = cursors.seal(DEALS, POSITION);

        for (int i = 0; i < cursor.length(); i++) {
            var altered = new StringBuilder(cursor);
            altered.setCharAt(i, cursor.charAt(i) == 'A' ? 'Q' : 'A');
            assertRefused(DEALS, altered.toString());
        }
    }

    @Test
    void aCursorSealedWithAnotherSecretIsRefused() {
        assertRefused(DEALS, cursors("a-secret-of-at-least-32-characters-2").seal(DEALS, POSITION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAA", "2026-11-23"})
    void whatWasNeverACursorIsRefused(String cursor) {
        assertRefused(DEALS, cursor);
    }

    @Test
    void aVeryLongCursorIsRefused() {
        assertRefused(DEALS, "A".repeat(5_000));
    }

    private void assertRefused(Listing listing, String cursor) {
        assertThatThrownBy(() -> cursors.open(listing, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("/problems/invalid-cursor"));
    }

    private static Cursors cursors(String secret) {
        var config = new HttpConfig(secret, new MemorySize(BigInteger.TEN));
        var mapper = new ObjectMapper();
        return new Cursors(config, new CanonicalJson(mapper), mapper);
    }
}

package io.domicile.advisor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.domicile.http.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant may write, and what it is told otherwise. */
class OwnRuleCompilerTest {

    private static final Packs PACKS = PackReader.shipped(true);
    private static final OwnRuleCompiler COMPILER = new OwnRuleCompiler(PACKS.vocabulary(), PACKS.groups());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place.country == 'kr'",
                "place.support.all(from, from == 'kr')",
                "place.support.exists_one(from, from == 'kr')",
                "workload.subjects.all(home, home in place.support)",
                "HDS in place.certifications || size(place.certifications) > 3",
                "place.kind in [SOVEREIGN_FACTORY, OWN_DATA_CENTRE] ? place.country in groups.eea : claimed.anonymised",
                "!(workload.sector in KR_FINANCE) && part.verbs.exists(v, v == INFER)"
            })
    void whatRulesNeedCanBeSaid(String demand) {
        assertThat(COMPILER.steps(text(null, demand))).isBetween(1L, (long) Sandbox.MOST_STEPS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            place.country ==                | line 1, column 17: ends where something is expected
            place.contry == 'kr'            | line 1, column 1: there is no 'place.contry'; did you mean 'place.country'?
            place.country == BANKING        | line 1, column 15: '==' does not go between a jurisdiction and a Sector
            place.country == 'zz'           | line 1, column 18: 'zz' is no jurisdiction
            place.country                   | must be true or false, and is a jurisdiction
            place.country.matches('(a+)+$') | 'matches' is not there
            timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z') | 'timestamp' is not there
            9223372036854775807 + 1 > 0     | '+' is not there
            place.country = 'kr'            | line 1, column 15: '=' is not expected here
            'kr' in place.country           | line 1, column 6: 'in' does not go between a jurisdiction and a jurisdiction
            BANKING in part.data            | line 1, column 9: 'in' does not go between a Sector and a list of DataCategory
            1 / 0 == 1                      | '/' is not there
            place.support[9] == 'kr'        | '[]' is not there
            place.support.filter(s, s == 'kr').size() == 1 | map and filter are not there
            {'kr': 1}['kr'] == 1            | is not there
            [['kr']].all(l, l.exists(s, s == 'kr')) | list of lists
            workload.subjects.exists(a, place.support.exists(b, a == b)) | steps, at most 40,000
            workload.subjects.exists(a, ['kr'].exists(b, ['fr'].exists(c, c == a))) | only once
            """)
    void whatCannotStandIsNamedWithItsPlace(String demand, String told) {
        assertThat(findings(text(null, demand))).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("#/demand");
            assertThat(finding.detail()).contains(told);
        });
    }

    @Test
    void aFaultIsPlacedInItsLine() {
        assertThat(findings(text("workload.sector == BANKING\n  && place.kind == KR", "true")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("#/when");
                    assertThat(finding.detail()).startsWith("At line 2, column 20: there is no 'KR'");
                });
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var text = new OwnRuleText(
                Map.of("en_US", "t"),
                Effect.REQUIRE_ARTIFACT,
                "nothing",
                "true",
                List.of(new OwnRuleText.Exemption("place.country", Map.of("en", "x"))),
                List.of(List.of("SCC", "SCCC", "OWN_BOARD_APPROVAL")),
                LocalDate.parse("2026-12-02"),
                LocalDate.parse("2026-12-02"),
                Map.of("en", "s"),
                new OwnRuleText.Reference("Policy", null, "javascript:alert(1)"));

        assertThat(findings(text))
                .extracting(Invalid::pointer)
                .containsExactlyInAnyOrder(
                        "#/title",
                        "#/demand",
                        "#/artifacts/0/1",
                        "#/until",
                        "#/reference/address",
                        "#/when",
                        "#/unless/0/holds");
    }

    @Test
    void depthAndLengthAreBounded() {
        var deep = "!(".repeat(60) + "true" + ")".repeat(60);
        var wide = "[" + "'kr',".repeat(450) + "'kr'].exists(c, c == place.country)";
        var deepest = "(".repeat(400) + "true" + ")".repeat(400);

        assertThat(findings(text(null, deep)).getFirst().detail()).contains("deeply nested");
        assertThat(findings(text(null, wide)).getFirst().detail()).contains("too long");
        assertThat(findings(text(null, deepest)).getFirst().detail()).containsIgnoringCase("recursion");
    }

    @Test
    void allConditionsOfARuleCountTogether() {
        var one = "workload.subjects.all(s, s in place.support)";
        var exemption = new OwnRuleText.Exemption(one, Map.of("en", "x"));
        assertThat(COMPILER.steps(text(null, one))).isGreaterThan(10_000);

        assertThat(findings(new OwnRuleText(
                        Map.of("en", "t"),
                        Effect.REQUIRE,
                        null,
                        one,
                        List.of(exemption),
                        null,
                        null,
                        null,
                        Map.of("en", "s"),
                        new OwnRuleText.Reference("Policy", null, null))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("All conditions together"));
    }

    @Test
    void aRuleThatTheServiceReadsNoLongerIsNotPassedOver() {
        var gone = new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text(null, "place.gone == 'kr'"));

        assertThatThrownBy(() -> COMPILER.counting(new OwnRules(List.of(gone)), LocalDate.parse("2026-11-25")))
                .isInstanceOf(OwnRuleOutdated.class)
                .hasMessageContaining("own-1")
                .hasMessageContaining("place.gone");
    }

    private static List<Invalid> findings(OwnRuleText text) {
        return catchThrowableOfType(OwnRuleUnfit.class, () -> COMPILER.steps(text))
                .findings();
    }

    private static OwnRuleText text(@Nullable String when, String demand) {
        return new OwnRuleText(
                Map.of("en", "t"),
                Effect.REQUIRE,
                when,
                demand,
                null,
                null,
                null,
                null,
                Map.of("en", "s"),
                new OwnRuleText.Reference("Policy", null, null));
    }
}

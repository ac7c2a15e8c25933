package io.domicile.advisor.rule;

import static io.domicile.advisor.rule.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a tenant writes: it can take away, and never give. */
class OwnRulePropertiesTest {

    private static final int CASES = 150;
    private static final LocalDate DAY = LocalDate.parse("2026-12-02");
    private static final Packs PACKS = PackReader.shipped(true);
    private static final Rules RULES =
            new Rules(PACKS, Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));

    private static final List<String> CONDITIONS = List.of(
            "true",
            "false",
            "place.country == 'kr'",
            "place.operatorSeat in groups.eea",
            "place.support.all(from, from == place.country)",
            "workload.generative",
            "claimed.anonymised",
            "part.data.exists(d, d in PERSONAL_DATA)",
            "size(place.certifications) == 0 || workload.keysHeldByTenant");

    private final Chance chance = new Chance(20261125, PACKS.vocabulary());

    @Test
    void anOwnRuleAddsToWhatIsSaidAndTakesNothingAway() {
        var seen = new HashSet<Outcome>();
        for (int i = 0; i < CASES; i++) {
            var workload = chance.workload();
            var places = List.of(chance.place("a"), chance.place("b"), chance.place("c"));
            var own = rule(chance.one(List.of(Effect.values())));

            var without = RULES.rule(workload, places, DAY, true);
            var with = RULES.docket(places, DAY, true, DAY, own).rule(workload);

            for (int p = 0; p < places.size(); p++) {
                assertThat(with.get(p).outcomes())
                        .filteredOn(outcome -> !outcome.own())
                        .isEqualTo(without.get(p).outcomes());
                assertThat(with.get(p).outcomes())
                        .filteredOn(RuleOutcome::own)
                        .hasSizeLessThanOrEqualTo(1)
                        .allSatisfy(outcome -> {
                            seen.add(outcome.outcome());
                            assertThat(outcome.legalStatus()).isEqualTo("OWN");
                            assertThat(outcome.pack()).isEqualTo(own.pack());
                        });
                assertThat(with.get(p).uncovered()).isEqualTo(without.get(p).uncovered());
                assertThat(with.get(p).packs())
                        .contains(own.pack())
                        .containsAll(without.get(p).packs());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN);
    }

    @Test
    void aRuleCountsFromItsFirstDayUntilItsLast() {
        var workload = chance.workload();
        var places = List.<Place>of(chance.place("a"));
        var text = text(Effect.FORBID, "true", "false", DAY, DAY.plusDays(2));
        var own = OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));

        assertThat(counts(workload, places, DAY.minusDays(1), own)).isFalse();
        assertThat(counts(workload, places, DAY, own)).isTrue();
        assertThat(counts(workload, places, DAY.plusDays(1), own)).isTrue();
        assertThat(counts(workload, places, DAY.plusDays(2), own)).isFalse();
    }

    @Test
    void withoutAFirstDayItCountsSinceItIsInForce() {
        var workload = chance.workload();
        var places = List.<Place>of(chance.place("a"));
        var own = OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", DAY, text(Effect.FORBID, "true", "false")));

        assertThat(counts(workload, places, DAY.minusDays(1), own)).isFalse();
        assertThat(counts(workload, places, DAY, own)).isTrue();
    }

    @Test
    void kindsOfOnesOwnAreArtifactsLikeOthers() {
        var text = new OwnRuleText(
                Map.of("ko", "이사회 승인"),
                Effect.REQUIRE_ARTIFACT,
                null,
                null,
                null,
                List.of(List.of("OWN_BOARD_APPROVAL")),
                null,
                null,
                Map.of("ko", "이사회의 승인이 필요하다."),
                new OwnRuleText.Reference("내규", "3.1", "https://intranet.example/3"));
        var own = OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));
        var workload = chance.workload();
        var places = List.<Place>of(chance.place("a"));

        assertThat(RULES.docket(places, DAY, false, DAY, own)
                        .rule(workload)
                        .getFirst()
                        .outcomes())
                .filteredOn(RuleOutcome::own)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.outcome()).isEqualTo(Outcome.FAIL);
                    assertThat(outcome.artifacts()).containsExactly("OWN_BOARD_APPROVAL");
                    assertThat(outcome.instrument()).isEqualTo("내규");
                    assertThat(outcome.article()).isEqualTo("3.1");
                    assertThat(outcome.sources()).containsExactly("https://intranet.example/3");
                    assertThat(outcome.says()).containsEntry("en", "이사회의 승인이 필요하다.");
                });
        assertThat(RULES.docket(places, DAY, false, DAY, own)
                        .rule(workload.withArtifacts(Set.of("OWN_BOARD_APPROVAL")))
                        .getFirst()
                        .outcomes())
                .filteredOn(RuleOutcome::own)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome()).isEqualTo(Outcome.PASS));
    }

    @Test
    void asJsonTheyComeBackTheSame() throws JsonProcessingException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var own = rule(Effect.WARN).and(new OwnRule("own-2", 3, "other", DAY, text(Effect.PREFER, "true", "true")));

        var back = json.readValue(json.writeValueAsString(own), OwnRules.class);

        assertThat(back).isEqualTo(own);
        assertThat(back.hash()).isEqualTo(own.hash());
        assertThat(back.without("own-2").hash()).isNotEqualTo(own.hash());
    }

    private static boolean counts(Workload workload, List<Place> places, LocalDate on, OwnRules own) {
        return RULES.docket(places, on, false, on, own).rule(workload).getFirst().outcomes().stream()
                .anyMatch(RuleOutcome::own);
    }

    private OwnRules rule(Effect effect) {
        var text = effect == Effect.REQUIRE_ARTIFACT
                ? new OwnRuleText(
                        Map.of("en", "t"),
                        effect,
                        chance.one(CONDITIONS),
                        null,
                        exemptions(),
                        List.of(List.of(chance.one(PACKS.vocabulary().all("Artifact")))),
                        null,
                        null,
                        Map.of("en", "s"),
                        new OwnRuleText.Reference("Policy", null, null))
                : text(effect, chance.one(CONDITIONS), chance.one(CONDITIONS));
        return OwnRules.NONE.and(new OwnRule("own-1", 1, "hash", LocalDate.EPOCH, text));
    }

    private List<OwnRuleText.Exemption> exemptions() {
        return new ArrayList<>(List.of(new OwnRuleText.Exemption(chance.one(CONDITIONS), Map.of("en", "x"))));
    }

    private static OwnRuleText text(Effect effect, String when, String demand) {
        return text(effect, when, demand, null, null);
    }

    private static OwnRuleText text(
            Effect effect, String when, String demand, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new OwnRuleText(
                Map.of("en", "t"),
                effect,
                when,
                demand,
                null,
                null,
                from,
                until,
                Map.of("en", "s"),
                new OwnRuleText.Reference("Policy", null, null));
    }
}

package io.domicile.advisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LawTurnsTest {

    private static final Rules RULES = Rules.shipped(Clock.systemUTC());
    private static final Workload KOREAN_SHOP = Cases.workload(
            Sector.RETAIL, "kr", Set.of("kr"), Cases.part("all", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));
    private static final Workload FRENCH_HOSPITAL = Cases.workload(
            Sector.HEALTH,
            "fr",
            Set.of("fr"),
            Cases.part("all", Set.of(Verb.STORE), Set.of(DataCategory.HEALTH_RECORD)));
    private static final Workload GERMAN_SHOP = Cases.workload(
            Sector.RETAIL, "de", Set.of("de"), Cases.part("all", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));
    private static final Workload FRENCH_WRITER = Cases.workload(
            Sector.MEDIA,
            "fr",
            Set.of(),
            true,
            null,
            Cases.part("all", Set.of(Verb.INFER), Set.of(DataCategory.NON_PERSONAL)));

    @Test
    void aRuleThatBeginsConcernsThoseToWhomItMayApply() {
        assertThat(turns("2026-04-26", "2026-04-27", GERMAN_SHOP)).satisfiesExactly(turn -> {
            assertThat(turn.says())
                    .matches("BSI C3A, version 1 began to apply on 2026-04-27"
                            + " \\(rule de-c3a-autonomy of de-[0-9.]+\\)");
            assertThat(turn.source()).startsWith("https://");
        });
        assertThat(turns("2026-04-26", "2026-04-27", KOREAN_SHOP)).isEmpty();
        assertThat(turns("2026-04-26", "2026-04-27", KOREAN_SHOP, GERMAN_SHOP))
                .as("one of a portfolio is enough")
                .hasSize(1);
    }

    @Test
    void aRuleThatReadsOtherwiseIsOneTurn() {
        assertThat(turns("2026-05-15", "2026-05-16", FRENCH_HOSPITAL))
                .extracting(LawTurn::says)
                .anyMatch(says -> says.contains("reads otherwise from 2026-05-16 (rule fr-hds-certification"));
    }

    @Test
    void whatOnlyWarnsMovesNothing() {
        assertThat(RULES.byId("eu-ai-act-transparency").orElseThrow().effect()).isEqualTo(Effect.WARN);

        assertThat(turns("2026-12-01", "2026-12-02", FRENCH_WRITER)).isEmpty();
    }

    @Test
    void daysThatWereSleptThroughAreOneStep() {
        assertThat(turns("2026-04-26", "2026-04-30", GERMAN_SHOP))
                .isEqualTo(turns("2026-04-26", "2026-04-27", GERMAN_SHOP));
    }

    @Test
    void whereNoDayTurnsNothingIsTold() {
        assertThat(turns("2026-04-27", "2026-04-27", GERMAN_SHOP)).isEmpty();
        assertThat(turns("2026-04-27", "2026-04-28", GERMAN_SHOP, FRENCH_HOSPITAL, KOREAN_SHOP))
                .isEmpty();
        assertThat(turns("2026-04-27", "2026-04-26", GERMAN_SHOP))
                .as("days go one way")
                .isEmpty();
        assertThat(turns("2026-04-26", "2026-04-27")).isEmpty();
    }

    @Test
    void whoLeavesAGroupConcernsAll() {
        assertThat(turns("2020-12-31", "2021-01-01", KOREAN_SHOP))
                .extracting(LawTurn::says)
                .contains("gb no longer belongs to the group 'eu' from 2021-01-01");
    }

    private static List<LawTurn> turns(String before, String after, Workload... workloads) {
        return RULES.turns(LocalDate.parse(before), LocalDate.parse(after), List.of(workloads));
    }
}

package io.domicile.advisor.rule;

import static io.domicile.advisor.rule.Cases.TODAY;
import static io.domicile.advisor.rule.Cases.domestic;
import static io.domicile.advisor.rule.Cases.hyperscaler;
import static io.domicile.advisor.rule.Cases.part;
import static io.domicile.advisor.rule.Cases.with;
import static io.domicile.advisor.rule.Cases.without;
import static io.domicile.advisor.rule.Cases.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the shipped packs say of whole workloads, and how the engine says it. */
class RulesTest {

    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private static final Packs PACKS = PackReader.shipped(true);
    private static final Rules RULES = new Rules(PACKS, CLOCK);

    private static final Workload KOREAN_BANK = workload(
            Sector.BANKING,
            "kr",
            Set.of("kr"),
            true,
            null,
            part("answers", Set.of(Verb.INFER), Set.of(DataCategory.PERSONAL, DataCategory.PERSONAL_CREDIT)));
    private static final Workload FRENCH_HOSPITAL = workload(
            Sector.HEALTH,
            "fr",
            Set.of("fr"),
            part("records", Set.of(Verb.STORE), Set.of(DataCategory.HEALTH_RECORD, DataCategory.SENSITIVE_PERSONAL)));

    @Test
    void aKoreanBanksCreditDataStayOutOfEveryPlaceAbroad() {
        var abroad =
                List.of(hyperscaler("frankfurt", "de", Set.of("us")), domestic("paris", "fr"), domestic("osaka", "jp"));

        assertThat(RULES.rule(KOREAN_BANK, abroad, TODAY, false)).allSatisfy(ruling -> {
            assertThat(ruling.uncovered()).isEmpty();
            assertThat(outcome(ruling, "kr-efsr-location")).satisfies(found -> {
                assertThat(found.effect()).isEqualTo(Effect.FORBID);
                assertThat(found.outcome()).isEqualTo(Outcome.FAIL);
                assertThat(found.instrument()).contains("Electronic Financial Supervision Regulation");
                assertThat(found.sources()).isNotEmpty();
                assertThat(found.says()).containsKeys("en", "ko");
                assertThat(found.deciding()).containsEntry("part.data", "PERSONAL, PERSONAL_CREDIT");
            });
        });
    }

    @Test
    void aDomesticCloudInKoreaTakesThreeArtifacts() {
        var ruling = at(KOREAN_BANK, domestic("seoul", "kr"));

        assertThat(failed(ruling, Effect.FORBID, Effect.REQUIRE)).isEmpty();
        assertThat(undecided(ruling)).isEmpty();
        assertThat(toObtain(ruling))
                .containsExactlyInAnyOrder("SANDBOX_APPROVAL", "PROVIDER_ASSESSMENT", "SUPERVISOR_REPORT");
        assertThat(failed(ruling, Effect.WARN)).doesNotContain("us-cloud-act", "us-fisa-702");
    }

    @Test
    void aUsOperatorInKoreaIsUndecidedUntilItsControlPlaneIsKnownAndWarnedOf() {
        var seoul = hyperscaler("seoul", "kr", null);

        var ruling = at(KOREAN_BANK, seoul);
        var decided = at(KOREAN_BANK, with(seoul, PlaceFact.CONTROL_PLANE, Set.of("kr")));

        assertThat(failed(ruling, Effect.FORBID, Effect.REQUIRE)).isEmpty();
        assertThat(undecided(ruling)).containsExactly("kr-efsr-management-system");
        assertThat(outcome(ruling, "kr-efsr-management-system").missing()).containsExactly("place.controlPlane");
        assertThat(failed(ruling, Effect.WARN)).contains("us-cloud-act", "us-fisa-702", "ai-endpoint-scope");
        assertThat(undecided(decided)).isEmpty();
        assertThat(outcome(decided, "kr-efsr-management-system").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anEndpointThatIsSoldAsGlobalOnlyIsNoPlaceForDataThatMustStay() {
        var global = with(hyperscaler("seoul", "kr", Set.of("kr")), PlaceFact.ENDPOINTS, Set.of("GLOBAL"));

        assertThat(failed(at(KOREAN_BANK, global), Effect.REQUIRE)).containsExactly("ai-regional-endpoint");
    }

    @Test
    void aFrenchHospitalsRecordsNeedACertifiedHostInTheEea() {
        var certified = domestic("paris", "fr", "HDS");
        var uncertified = domestic("lyon", "fr");
        var london = domestic("london", "gb", "HDS");

        assertThat(failed(at(FRENCH_HOSPITAL, certified), Effect.REQUIRE)).isEmpty();
        assertThat(failed(at(FRENCH_HOSPITAL, uncertified), Effect.REQUIRE)).containsExactly("fr-hds-certification");
        assertThat(failed(at(FRENCH_HOSPITAL, london), Effect.REQUIRE)).containsExactly("fr-hds-eea");
    }

    @Test
    void aBrazilianPensionFundIsNotCovered() {
        var fund = workload(
                Sector.PENSIONS, "br", Set.of("br"), part("p", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));

        assertThat(at(fund, domestic("paris", "fr")).uncovered()).containsExactly("br pensions PERSONAL STORE");
    }

    @Test
    void subjectsInACountryThatNoPackKnowsAreNotCoveredEither() {
        var bank = workload(
                Sector.BANKING, "kr", Set.of("kr", "id"), part("p", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));

        assertThat(at(bank, domestic("seoul", "kr")).uncovered()).containsExactly("id banking PERSONAL STORE");
    }

    @Test
    void publicDataOfAUsPublisherAreCoveredAndFreeToGo() {
        var publisher = workload(
                Sector.MEDIA, "us", Set.of(), true, null, part("p", Set.of(Verb.TRAIN), Set.of(DataCategory.PUBLIC)));

        var ruling = at(publisher, hyperscaler("virginia", "us", Set.of("us")));

        assertThat(ruling.uncovered()).isEmpty();
        assertThat(ruling.packs()).contains("us-2026.11");
        assertThat(failed(ruling, Effect.values())).isEmpty();
        assertThat(undecided(ruling)).isEmpty();
    }

    @Test
    void nothingIsCoveredBeforeTheLawThatAPackKnows() {
        var ruling = RULES.rule(KOREAN_BANK, List.of(domestic("seoul", "kr")), LocalDate.parse("2015-01-01"), false);

        assertThat(ruling.getFirst().uncovered()).isNotEmpty();
    }

    @Test
    void aFactWhoseReviewIsOverdueIsUnknown() {
        var stale =
                new Fact("kr", LocalDate.parse("2025-01-01"), TODAY.minusDays(1), "https://x.example", null, "M", null);
        var seoul = domestic("seoul", "kr");
        var facts = new java.util.EnumMap<>(seoul.facts());
        facts.put(PlaceFact.COUNTRY, stale);
        var old = new Place("seoul", "Seoul", seoul.kind(), "o", "o", Map.copyOf(facts), seoul.capacity());

        assertThat(outcome(at(KOREAN_BANK, old), "kr-efsr-location")).satisfies(found -> {
            assertThat(found.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(found.missing()).containsExactly("place.country");
        });
        assertThat(RULES.docket(List.of(old), TODAY, false, TODAY.minusDays(1), OwnRules.NONE)
                        .rule(KOREAN_BANK)
                        .getFirst()
                        .outcomes())
                .filteredOn(found -> found.rule().equals("kr-efsr-location"))
                .singleElement()
                .satisfies(found -> assertThat(found.outcome()).isEqualTo(Outcome.PASS));
    }

    @Test
    void theLawOfALaterDayIsAskedOfWhatIsKnownNow() {
        var later = LocalDate.parse("2030-01-01");

        var ruling = RULES.rule(KOREAN_BANK, List.of(domestic("seoul", "kr")), later, false)
                .getFirst();

        assertThat(undecided(ruling)).isEmpty();
    }

    @Test
    void anEmptyListOfJurisdictionsIsAGapAndNeverPasses() {
        var seoul = with(domestic("seoul", "kr"), PlaceFact.CONTROL_PLANE, Set.of());

        assertThat(outcome(at(KOREAN_BANK, seoul), "kr-efsr-management-system").outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aFactThatCannotChangeTheOutcomeIsNotMissing() {
        var unsaid = workload(
                Sector.BANKING,
                "kr",
                Set.of("kr"),
                null,
                Set.of("SANDBOX_APPROVAL"),
                part("p", Set.of(Verb.INFER), Set.of(DataCategory.PERSONAL)));

        assertThat(outcome(at(unsaid, domestic("seoul", "kr")), "kr-genai-sandbox")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void theWorstPartDecidesAndIsNamed() {
        var two = workload(
                Sector.BANKING,
                "kr",
                Set.of("kr"),
                part("scores", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL_CREDIT)),
                part("news", Set.of(Verb.STORE), Set.of(DataCategory.PUBLIC)));

        assertThat(outcome(at(two, domestic("osaka", "jp")), "kr-efsr-location").parts())
                .containsExactly("scores");
    }

    @Test
    void theWayThatIsBegunIsToldFirstAndThenThePacksOrder() {
        var virginia = hyperscaler("virginia", "us", Set.of("us"));

        var begun = outcome(at(retailerWith("TIA"), virginia), "eu-gdpr-transfer-us");
        var fresh = outcome(at(retailerWith(), virginia), "eu-gdpr-transfer-us");

        assertThat(begun.artifacts()).containsExactly("SCC");
        assertThat(begun.ways()).containsExactly(List.of("SCC"), List.of("BCR"), List.of("DPF_CERTIFICATION"));
        assertThat(fresh.ways())
                .containsExactly(List.of("DPF_CERTIFICATION"), List.of("SCC", "TIA"), List.of("BCR", "TIA"));
    }

    @Test
    void whatAConditionReadsOfArtifactsIsNotTakenFromAnotherWorkload() {
        var virginia = hyperscaler("virginia", "us", Set.of("us"));
        var docket = RULES.docket(List.of(virginia), TODAY, false);
        docket.rule(retailerWith("SCC"));

        var without = docket.rule(retailerWith()).getFirst();

        assertThat(without).isEqualTo(at(retailerWith(), virginia));
    }

    private static Workload retailerWith(String... artifacts) {
        return workload(
                Sector.RETAIL,
                "de",
                Set.of("de"),
                false,
                Set.of(artifacts),
                part("p", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));
    }

    @Test
    void aHyphenInAFactIsAnUnderscoreInARule() {
        var ministry = workload(
                Sector.GOVERNMENT, "kr", Set.of(), part("p", Set.of(Verb.STORE), Set.of(DataCategory.GOVERNMENT_OPEN)));

        assertThat(outcome(at(ministry, domestic("seoul", "kr", "CSAP-LOW")), "kr-csap-grade")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void doubtfulRulesAndTheCoverageThatRestsOnThemCanBeSwitchedOff() {
        var firm = new Rules(PackReader.shipped(false), CLOCK);
        var bank = workload(
                Sector.BANKING, "sa", Set.of("sa"), part("p", Set.of(Verb.STORE), Set.of(DataCategory.PERSONAL)));
        var frankfurt = List.of(domestic("frankfurt", "de"));

        var with = RULES.rule(bank, frankfurt, TODAY, false).getFirst();
        var without = firm.rule(bank, frankfurt, TODAY, false).getFirst();

        assertThat(with.outcomes()).extracting(RuleOutcome::rule).contains("sa-sama-outsourcing");
        assertThat(with.uncovered()).isEmpty();
        assertThat(without.outcomes()).extracting(RuleOutcome::confidence).doesNotContain("L");
        assertThat(without.uncovered()).containsExactly("sa banking PERSONAL STORE");
        assertThat(firm.fingerprint()).isNotEqualTo(RULES.fingerprint());
    }

    @Test
    void aRulingDoesNotDependOnTheOtherPlaces() {
        var places = List.of(
                domestic("seoul", "kr"),
                hyperscaler("frankfurt", "de", Set.of("us")),
                without(domestic("nowhere", "kr"), PlaceFact.COUNTRY),
                domestic("busan", "kr"));

        var together = RULES.rule(KOREAN_BANK, places, TODAY, false);
        var apart = places.stream().map(place -> at(KOREAN_BANK, place)).toList();

        assertThat(together).isEqualTo(apart);
    }

    @Test
    void placesThatLookAlikeAreAskedOnce() {
        var places = new java.util.ArrayList<Place>();
        for (int i = 0; i < 300; i++) {
            places.add(i % 2 == 0 ? domestic("d" + i, "kr") : hyperscaler("h" + i, "de", Set.of("us")));
        }
        var docket = RULES.docket(places, TODAY, false);

        docket.rule(KOREAN_BANK);

        assertThat(docket.evaluations()).isLessThan(docket.naiveEvaluations() / 100);
    }

    @Test
    void workloadsThatLookAlikeAreAskedOnce() {
        var docket = RULES.docket(List.of(domestic("d", "kr"), domestic("e", "fr")), TODAY, false);
        docket.rule(KOREAN_BANK);
        long once = docket.evaluations();

        var again = docket.rule(called("another", KOREAN_BANK));

        assertThat(docket.evaluations()).isEqualTo(once);
        assertThat(again)
                .isEqualTo(RULES.rule(KOREAN_BANK, List.of(domestic("d", "kr"), domestic("e", "fr")), TODAY, false));
    }

    private static Workload called(String id, Workload as) {
        return new Workload(
                id,
                as.name(),
                as.sector(),
                as.established(),
                as.subjects(),
                as.parts(),
                as.generative(),
                as.service(),
                as.critical(),
                as.anonymised(),
                as.keysHeldByTenant(),
                as.artifacts(),
                as.need(),
                as.weights());
    }

    private static Ruling at(Workload workload, Place place) {
        return RULES.rule(workload, List.of(place), TODAY, false).getFirst();
    }

    private static RuleOutcome outcome(Ruling ruling, String rule) {
        return ruling.outcomes().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + rule + "' does not apply"));
    }

    private static Set<String> failed(Ruling ruling, Effect... effects) {
        return ruling.outcomes().stream()
                .filter(found ->
                        found.outcome() == Outcome.FAIL && List.of(effects).contains(found.effect()))
                .map(RuleOutcome::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> undecided(Ruling ruling) {
        return ruling.outcomes().stream()
                .filter(found -> found.outcome() == Outcome.UNKNOWN && found.effect() != Effect.WARN)
                .map(RuleOutcome::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> toObtain(Ruling ruling) {
        return ruling.outcomes().stream()
                .filter(found -> found.effect() == Effect.REQUIRE_ARTIFACT)
                .flatMap(found -> found.artifacts().stream())
                .collect(Collectors.toSet());
    }
}

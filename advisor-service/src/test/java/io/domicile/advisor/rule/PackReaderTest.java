package io.domicile.advisor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What does not fit stops the reading, and the message says in which file, on which line, and how to mend it. */
class PackReaderTest {

    private static final String PACK = """
            pack: xx
            version: xx-2026.11
            language: fr
            title: {en: Test, fr: Essai}
            asOf: 2026-11-24
            lawFrom: 2020-01-01
            reviewedBy: not reviewed by counsel
            coverage:
              - {jurisdictions: [fr], sectors: all, data: [PERSONAL], verbs: all}
            sources:
              law: {title: A law, address: "https://law.example/1", tier: T1}
            rules:
              - id: xx-stay
                title: {en: Stay, fr: Rester}
                instrument: A law
                effect: FORBID
                confidence: H
                versions:
                  - from: 2020-01-01
                    until: 2026-01-01
                    status: IN_FORCE
                    when: |
                      workload.sector == BANKING
                        && PERSONAL in part.data
                    demand: place.country in groups.eu
                    says: {en: Stay., fr: Restez.}
                    sources: [law]
                  - from: 2026-01-01
                    status: IN_FORCE
                    when: workload.sector == BANKING
                    demand: place.country == 'fr'
                    says: {en: Stay., fr: Restez.}
                    sources: [law]
                examples: []
            """;

    @Test
    void aPackThatFitsIsRead() {
        var packs = read(UnaryOperator.identity());

        assertThat(packs.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.version()).isEqualTo("xx-2026.11");
            assertThat(pack.rules())
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.versions()).hasSize(2));
        });
    }

    @Test
    void aMisspeltFactIsNamedWithItsLineAndColumn() {
        refused(
                pack -> pack.replace("place.country == 'fr'", "place.contry == 'fr'"),
                "xx.yaml:31:17:",
                "there is no 'place.contry'; did you mean 'place.country'?");
    }

    @Test
    void aFaultInsideABlockIsNamedWithItsOwnLine() {
        refused(
                pack -> pack.replace("&& PERSONAL in part.data", "&& PERSONAL in part.dta"),
                "xx.yaml:24:30",
                "there is no 'part.dta'; did you mean 'part.data'?");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsPosition() {
        refused(
                pack -> pack.replace("place.country == 'fr'", "place.country == "),
                "xx.yaml:31:",
                "ends where something is expected");
    }

    @Test
    void aWordOfAnotherKindDoesNotCompile() {
        refused(
                pack -> pack.replace("PERSONAL in part.data", "BANKING in part.data"),
                "xx.yaml:24:",
                "does not go between");
    }

    @Test
    void anUnknownWordDoesNotCompile() {
        refused(
                pack -> pack.replace("sector == BANKING\n        demand", "sector == BANKNG\n        demand"),
                "xx.yaml:30:",
                "there is no 'BANKNG'; did you mean 'BANKING'?");
    }

    @Test
    void aWordWrittenAsTextDoesNotCompile() {
        refused(
                pack -> pack.replace("sector == BANKING\n        demand", "sector == 'BANKING'\n        demand"),
                "xx.yaml:30:",
                "does not go between");
    }

    @Test
    void anUnknownJurisdictionIsRefused() {
        refused(pack -> pack.replace("== 'fr'", "== 'fra'"), "xx.yaml:31:", "'fra' is no jurisdiction");
    }

    @Test
    void aListThatMixesTypesIsRefused() {
        refused(
                pack -> pack.replace("place.country == 'fr'", "place.country in ['fr', 1]"),
                "xx.yaml:31:",
                "mixes types");
    }

    @Test
    void anUnknownGroupIsRefused() {
        refused(pack -> pack.replace("groups.eu", "groups.eurozone"), "xx.yaml:25:34", "there is no 'groups.eurozone'");
    }

    @Test
    void aConditionThatIsNeitherYesNorNoIsRefused() {
        refused(pack -> pack.replace("place.country == 'fr'", "place.country"), "xx.yaml:31:", "must be true or false");
    }

    @Test
    void overlappingVersionsAreRefused() {
        refused(
                pack -> pack.replace("until: 2026-01-01", "until: 2026-01-02"),
                "xx.yaml:28:",
                "overlaps the version of 2020-01-01/2026-01-02");
    }

    @Test
    void aVersionThatEndsBeforeItBeginsIsRefused() {
        refused(pack -> pack.replace("until: 2026-01-01", "until: 2019-01-01"), "xx.yaml:19:", "ends before it begins");
    }

    @Test
    void aRuleWithoutASourceIsRefused() {
        refused(pack -> pack.replaceFirst("        sources: \\[law]\n", ""), "xx.yaml:19:", "'sources' is missing");
    }

    @Test
    void anEmptyListOfSourcesIsRefused() {
        refused(pack -> pack.replaceFirst("sources: \\[law]", "sources: []"), "xx.yaml:27:", "must not be empty");
    }

    @Test
    void anUnknownSourceIsRefused() {
        refused(
                pack -> pack.replaceFirst("sources: \\[law]", "sources: [lore]"),
                "xx.yaml:27:",
                "'lore' is none of this pack's sources");
    }

    @Test
    void aMisspeltFieldIsRefused() {
        refused(
                pack -> pack.replaceFirst("effect: FORBID", "efect: FORBID"),
                "xx.yaml:16:",
                "'efect' is no field here");
    }

    @Test
    void anUnknownEffectIsRefused() {
        refused(
                pack -> pack.replaceFirst("effect: FORBID", "effect: PROHIBIT"),
                "xx.yaml:16:",
                "'PROHIBIT' is no Effect");
    }

    @Test
    void aTextThatLacksThePacksLanguageIsRefused() {
        refused(pack -> pack.replaceFirst(", fr: Restez.", ""), "xx.yaml:26:", "no text in 'fr'");
    }

    @Test
    void anUnknownSectorInTheCoverageIsRefused() {
        refused(pack -> pack.replace("sectors: all", "sectors: [BANKS]"), "xx.yaml:9:", "'BANKS' is no Sector");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        refused(
                pack -> pack + pack.substring(pack.indexOf("  - id: xx-stay")),
                "xx.yaml:35:",
                "there is another rule 'xx-stay'");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        refused(
                pack -> pack.replace("sectors: all", "sectors: [BANKS]").replace("== 'fr'", "== 'fra'"),
                "2 faults",
                "'BANKS'",
                "'fra'");
    }

    @Test
    void theFingerprintFollowsTheContent() {
        var one = read(UnaryOperator.identity());
        var same = read(UnaryOperator.identity());
        var other = read(pack -> pack.replace("Restez.", "Restez !"));

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void whatWasReadCanBeReadAgainFromItsFilesAlone() {
        var packs = read(UnaryOperator.identity());

        var again = packs.files().read();

        assertThat(again.fingerprint()).isEqualTo(packs.fingerprint());
        assertThat(again.files()).isEqualTo(packs.files());
        assertThat(packs.files().hashes())
                .containsOnlyKeys("groups.yaml", "index.yaml", "vocabulary.yaml", "xx.yaml")
                .containsEntry("xx.yaml", packs.packs().getFirst().hash());
    }

    @Test
    void anIssuerOfWhatIsNoArtifactIsRefused() {
        var vocabulary = PackReader.resource("vocabulary.yaml").replace("  SCC: {en: \"Exp", "  HDS: {en: \"Exp");

        assertThatThrownBy(() -> Vocabulary.read(Yaml.read("vocabulary.yaml", vocabulary)))
                .isInstanceOf(PackFault.class)
                .hasMessageContainingAll("vocabulary.yaml", "'HDS' is no Artifact");
    }

    private static void refused(UnaryOperator<String> change, String... told) {
        assertThat(change.apply(PACK)).as("the change takes").isNotEqualTo(PACK);
        assertThatThrownBy(() -> read(change)).isInstanceOf(PacksUnfit.class).hasMessageContainingAll(told);
    }

    private static Packs read(UnaryOperator<String> change) {
        var files = Map.of("index.yaml", "packs: [xx]", "xx.yaml", change.apply(PACK));
        return new PackReader(name -> files.getOrDefault(name, "").isEmpty()
                        ? PackReader.resource(name)
                        : String.valueOf(files.get(name)))
                .read(true);
    }
}

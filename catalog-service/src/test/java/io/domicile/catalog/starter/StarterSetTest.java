package io.domicile.catalog.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.domicile.catalog.claim.KnownNames;
import io.domicile.catalog.claim.Subject;
import io.domicile.catalog.deal.NewDeal;
import io.domicile.catalog.party.PartyEntry;
import io.domicile.catalog.source.PublisherEntry;
import io.domicile.catalog.source.Register;
import io.domicile.catalog.source.Source;
import io.domicile.catalog.source.Tier;
import io.domicile.catalog.starter.StarterDeal.StarterClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterSetTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("domicile.root")));
    private static final StarterSet.Head HEAD = StarterSet.head();
    private static final List<StarterDeal> DEALS =
            HEAD.deals().stream().map(StarterSet::deal).toList();
    private static final Register REGISTER = new Register(StarterSet.publishers());
    private static final Set<String> PUBLISHERS =
            StarterSet.publishers().stream().map(PublisherEntry::id).collect(Collectors.toSet());
    private static final Set<String> PARTIES =
            StarterSet.parties().stream().map(PartyEntry::id).collect(Collectors.toSet());
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

    static Stream<StarterDeal> deals() {
        return DEALS.stream();
    }

    @Test
    void thirtyDealsAreListedAndEachFileIsOne() throws IOException {
        try (var files = Files.list(ROOT.resolve("catalog-service/src/main/resources/starter/deals"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .hasSize(30)
                    .containsExactlyInAnyOrderElementsOf(HEAD.deals());
        }
        assertThat(DEALS).extracting(StarterDeal::id).isEqualTo(HEAD.deals());
    }

    @ParameterizedTest
    @MethodSource("deals")
    void eachClaimPassesTheRulesForNewClaims(StarterDeal deal) {
        var names = new KnownNames(PARTIES, PUBLISHERS);
        var known = new HashSet<UUID>();
        for (var claim : deal.inOrder()) {
            assertThatCode(() -> names.check(deal.id(), subjects(deal), deal.newClaim(claim), known))
                    .as("%s %s", deal.id(), claim.key())
                    .doesNotThrowAnyException();
            known.add(deal.idOf(claim));
        }
        assertThat(known).hasSameSizeAs(deal.claims());
    }

    @ParameterizedTest
    @MethodSource("deals")
    void eachClaimHasANameOfItsOwnAndASource(StarterDeal deal) {
        assertThat(deal.claims()).extracting(StarterClaim::key).doesNotHaveDuplicates();
        assertThat(deal.claims())
                .allSatisfy(claim -> assertThat(claim.sources()).isNotEmpty().doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("deals")
    void eachSourceIsOfARegisteredPublisherOrIsANamedDocument(StarterDeal deal) {
        assertThat(deal.claims()).flatExtracting(StarterClaim::sources).allMatch(StarterSetTest::knownOrNamed);
    }

    @ParameterizedTest
    @MethodSource("deals")
    void sitesPhasesAndCountriesFitTogether(StarterDeal deal) {
        var sites = deal.sites().stream().map(NewDeal.NewSite::id).toList();

        assertThat(sites).doesNotHaveDuplicates();
        assertThat(deal.phases()).extracting(NewDeal.NewPhase::id).doesNotHaveDuplicates();
        assertThat(deal.phases())
                .extracting(NewDeal.NewPhase::site)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(sites);
        assertThat(Stream.concat(
                        Stream.of(deal.country()), deal.sites().stream().map(NewDeal.NewSite::country)))
                .allMatch(StarterSetTest::isJurisdiction);
    }

    @Test
    void idsFollowFromWhatIsSaidAndDifferFromEachOther() {
        var again = HEAD.deals().stream().map(StarterSet::deal).toList();

        assertThat(ids(again)).isEqualTo(ids(DEALS)).doesNotHaveDuplicates();
    }

    @Test
    void theRegisterOfPublishersFitsTogether() {
        var publishers = StarterSet.publishers();

        assertThat(publishers).extracting(PublisherEntry::id).doesNotHaveDuplicates();
        assertThat(publishers).flatExtracting(PublisherEntry::hosts).doesNotHaveDuplicates();
        assertThat(publishers)
                .flatExtracting(PublisherEntry::hosts)
                .allSatisfy(host -> assertThat(host).isLowerCase());
        assertThat(publishers)
                .extracting(PublisherEntry::origin)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(PUBLISHERS);
        assertThat(publishers)
                .extracting(PublisherEntry::party)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(PARTIES);
        assertThat(publishers).extracting(PublisherEntry::note).doesNotContainNull();
    }

    @Test
    void theRegisterOfPartiesFitsTogether() {
        var parties = StarterSet.parties();

        assertThat(parties).extracting(PartyEntry::id).doesNotHaveDuplicates();
        assertThat(parties).allSatisfy(party -> assertThat(party.names()).isNotEmpty());
        assertThat(parties)
                .extracting(PartyEntry::parent)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(PARTIES);
        assertThat(parties.stream()
                        .flatMap(party -> Stream.of(party.seat(), party.parentSeat()))
                        .filter(Objects::nonNull))
                .allMatch(StarterSetTest::isJurisdiction);
    }

    @Test
    void thePageOfTheSetStatesItsCounts() throws IOException {
        var countries = DEALS.stream().map(StarterDeal::country).distinct().count();
        var claims = DEALS.stream().flatMap(deal -> deal.claims().stream()).toList();
        var standing = claims.stream().collect(Collectors.groupingBy(StarterSetTest::standing, Collectors.counting()));
        var addresses = addresses();
        var itself = "urn:domicile:starter:" + HEAD.version();

        assertThat(page())
                .contains("| Deals | %d, in %d countries |".formatted(DEALS.size(), countries))
                .contains(
                        "| Claims | %d: %d rest on at least one T1 source, %d on T2 pages, %d on documents without an address, %d on the set alone |"
                                .formatted(
                                        claims.size(),
                                        standing.getOrDefault(Standing.FIRST_TIER, 0L),
                                        standing.getOrDefault(Standing.SECOND_TIER, 0L),
                                        standing.getOrDefault(Standing.WITHOUT_ADDRESS, 0L),
                                        standing.getOrDefault(Standing.SET_ALONE, 0L)))
                .contains("| Sources | %d addresses, %d documents without one, and the set itself |"
                        .formatted(
                                addresses.stream()
                                        .filter(a -> a.startsWith("http"))
                                        .count(),
                                addresses.stream()
                                        .filter(a -> !a.startsWith("http") && !a.equals(itself))
                                        .count()))
                .contains("| Register | %d publishers, %d parties |".formatted(PUBLISHERS.size(), PARTIES.size()));
        assertThat(addresses).contains(itself);
    }

    @Test
    void thePageOfTheSetListsTheDocumentsWithoutAnAddress() throws IOException {
        var listed = Pattern.compile("urn:domicile:uncited:[a-z0-9-]+")
                .matcher(page())
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());

        assertThat(addresses().stream().filter(address -> address.startsWith("urn:domicile:uncited:")))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private enum Standing {
        FIRST_TIER,
        SECOND_TIER,
        WITHOUT_ADDRESS,
        SET_ALONE
    }

    private static Standing standing(StarterClaim claim) {
        var sources = claim.sources().stream().map(REGISTER::document).toList();
        if (sources.stream().anyMatch(source -> source.tierFor(claim.speaker()) == Tier.T1)) {
            return Standing.FIRST_TIER;
        }
        if (sources.stream().anyMatch(Source::located)) {
            return Standing.SECOND_TIER;
        }
        return sources.stream().allMatch(source -> source.address().startsWith("urn:domicile:starter:"))
                ? Standing.SET_ALONE
                : Standing.WITHOUT_ADDRESS;
    }

    private static Set<String> addresses() {
        return DEALS.stream()
                .flatMap(deal -> deal.claims().stream())
                .flatMap(claim -> claim.sources().stream())
                .collect(Collectors.toSet());
    }

    private static List<UUID> ids(List<StarterDeal> deals) {
        return deals.stream()
                .flatMap(deal -> deal.claims().stream().map(deal::idOf))
                .toList();
    }

    private static Set<Subject> subjects(StarterDeal deal) {
        return Stream.of(
                        Stream.of(Subject.DEAL),
                        deal.phases().stream().map(phase -> Subject.phase(phase.id())),
                        deal.sites().stream().map(site -> Subject.site(site.id())))
                .flatMap(subject -> subject)
                .collect(Collectors.toSet());
    }

    private static boolean knownOrNamed(String address) {
        return REGISTER.covers(address) || address.startsWith("urn:domicile:uncited:");
    }

    private static boolean isJurisdiction(String code) {
        return ISO_COUNTRIES.contains(code.toUpperCase(Locale.ROOT)) && code.equals(code.toLowerCase(Locale.ROOT));
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/starter-set.md"));
    }
}

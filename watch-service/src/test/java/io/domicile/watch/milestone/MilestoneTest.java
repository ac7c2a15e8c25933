package io.domicile.watch.milestone;

import static io.domicile.watch.Callers.analyst;
import static io.domicile.watch.Callers.as;
import static io.domicile.watch.Callers.curator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.domicile.watch.Catalog;
import io.domicile.watch.MovableClock;
import io.domicile.watch.WatchParts;
import io.domicile.watch.contract.Contract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WatchParts.class)
class MilestoneTest {

    private static final String CLAIMS = "open.catalog.claim";
    private static final String MILESTONES = "open.watch.milestone";
    private static final String PRESS = "https://www.koreaherald.com/article/2";
    private static final String ENTRY = """
            {"rung": "%s", "occurred": "2026-11-20", "text": "The feeder is energised",
             "source": {"address": "%s", "publisher": "The Korea Herald", "kind": "%s"}}
            """;

    @Inject
    Catalog catalog;

    @Inject
    Calendar calendar;

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    private final String deal = "kr-" + UUID.randomUUID();
    private final UUID target = UUID.randomUUID();

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void eachDatedPhaseOfAPublishedDealIsAMilestone() throws IOException {
        var golden = Path.of(System.getProperty("domicile.root"), "catalog-service/contracts/golden/deal.v1.json");
        catalog.says("kr-naver-gak-sejong", 1, Files.readString(golden));

        awaitCount("kr-naver-gak-sejong", 3);
        analyst()
                .queryParam("deal", "kr-naver-gak-sejong")
                .get("/api/v1/milestones")
                .then()
                .body("items.phase", contains("initial", "expansion-1", "expansion-2"))
                .body("items[0].target.latest", equalTo("2027-06-30"))
                .body("items[0].capacity.megawatts", is(55))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].delivered.megawatts", is(0))
                .body("items[0].delivered.qualifier", equalTo("UNSPECIFIED"))
                .body(
                        "items[0].id",
                        equalTo(Milestones.idOf("kr-naver-gak-sejong", "initial")
                                .toString()));
    }

    @Test
    void aClaimMovesAPhaseAndItsRetractionTakesItBack() {
        var claim = UUID.randomUUID();
        aDeal();
        catalog.claims(deal, claim, 1, Catalog.stage(claim, deal, "phase/initial", "ENERGISED", "VERIFIED"));

        awaitState("MET")
                .body("rung", equalTo("ENERGISED"))
                .body("delivered.megawatts", is(55))
                .body("decidedBy[0].claim", equalTo(claim.toString()))
                .body("decidedBy[0].independent", is(true));
        assertThat(Contract.of("milestone.v1").flaws(catalog.published(deal))).isEmpty();

        catalog.claims(deal, claim, 2, Catalog.stage(claim, deal, "phase/initial", "ENERGISED", "RETRACTED"));

        awaitState("PENDING")
                .body("rung", nullValue())
                .body("delivered.megawatts", is(0))
                .body("evidence[0].force", equalTo("NONE"));
    }

    @Test
    void whatSourcesDisagreeAboutIsAmbiguousAndARemovedClaimIsGone() {
        var claim = UUID.randomUUID();
        aDeal();
        catalog.claims(deal, claim, 1, Catalog.stage(claim, deal, "phase/initial", "SERVING", "SOURCES_DISAGREE"));
        awaitState("AMBIGUOUS").body("delivered.megawatts", is(0));

        catalog.claims(deal, claim, 2, null);

        awaitState("PENDING").body("evidence", empty());
    }

    @Test
    void aStageOfTheWholeDealMovesNoneOfSeveralPhases() {
        var claim = UUID.randomUUID();
        aDeal();
        catalog.claims(deal, claim, 1, Catalog.stage(claim, deal, "deal", "SERVING", "VERIFIED"));
        catalog.awaitRead(CLAIMS, deal + "/" + claim, 1);

        shown().body("state", equalTo("PENDING")).body("evidence", empty());
    }

    @Test
    void evidenceByHandMovesAPhaseByTheSameRule() {
        registerThePress();
        aDeal();
        var key = UUID.randomUUID().toString();

        var evidence = curator()
                .header("Idempotency-Key", key)
                .body(ENTRY.formatted("ENERGISED", PRESS, "PRESS_OF_RECORD"))
                .post("/api/v1/milestones/" + id() + "/evidence")
                .then()
                .statusCode(201)
                .body("state", equalTo("MET"))
                .body("delivered.megawatts", is(55))
                .body("decidedBy[0].source", equalTo(PRESS))
                .body("evidence", hasSize(1))
                .extract()
                .<String>path("evidence[0].id");
        curator()
                .header("Idempotency-Key", key)
                .body(ENTRY.formatted("ENERGISED", PRESS, "PRESS_OF_RECORD"))
                .post("/api/v1/milestones/" + id() + "/evidence")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        shown().body("evidence", hasSize(1));

        retract(evidence)
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("delivered.megawatts", is(0))
                .body("evidence[0].because", equalTo("taken back: a test"))
                .body("evidence[0].retractedAt", notNullValue());
        retract(evidence).statusCode(409).body("type", equalTo("/problems/evidence-already-retracted"));
    }

    @Test
    void nobodyMakesAPartysPageIndependentBySayingSo() {
        aDeal();
        enter(ENTRY.formatted("ENERGISED", "https://party.example/news", "PARTY"))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("rung", equalTo("UNDER_CONSTRUCTION"))
                .body("delivered.megawatts", is(0));

        registerThePress();
        enter(ENTRY.formatted("ENERGISED", PRESS, "OFFICIAL_BODY"))
                .statusCode(400)
                .body("type", equalTo("/problems/evidence-unfit"))
                .body("errors.pointer", hasItem("#/source/kind"));
    }

    @Test
    void anEntryThatDoesNotFitIsRefusedByItsPart() {
        aDeal();
        var good = ENTRY.formatted("ENERGISED", "https://new.example/1", "FILING");
        enter(good.replace("2026-11-20", "soon")).statusCode(400).body("errors.pointer", hasItem("#/occurred"));
        enter(good.replace("2026-11-20", "2999")).statusCode(400).body("errors.pointer", hasItem("#/occurred"));
        enter(good.replace("https:", "ftp:")).statusCode(400).body("errors.pointer", hasItem("#/source/address"));
        enter(good.replace("\"publisher\": \"The Korea Herald\",", ""))
                .statusCode(400)
                .body("errors.pointer", hasItem("#/source/publisher"));
        enter(good.replace("\"rung\"", "\"rank\"")).statusCode(400);
    }

    @Test
    void onlyCuratorsOfTheHouseEnterEvidenceAndNotForWhatIsUnknown() {
        aDeal();
        for (var account : new String[] {"analyst@demo-bank", "admin@demo-bank", "operator@domicile"}) {
            as(account)
                    .contentType("application/json")
                    .body(ENTRY.formatted("SERVING", PRESS, "PRESS_OF_RECORD"))
                    .post("/api/v1/milestones/" + id() + "/evidence")
                    .then()
                    .statusCode(403);
        }
        curator()
                .body(ENTRY.formatted("SERVING", PRESS, "PRESS_OF_RECORD"))
                .post("/api/v1/milestones/" + UUID.randomUUID() + "/evidence")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/milestone-not-found"));
        retract(UUID.randomUUID().toString()).statusCode(404).body("type", equalTo("/problems/evidence-not-found"));
    }

    @Test
    void aClaimIsTakenBackInTheCatalogAlone() {
        var claim = UUID.randomUUID();
        aDeal();
        catalog.claims(deal, claim, 1, Catalog.stage(claim, deal, "phase/initial", "SERVING", "VERIFIED"));
        awaitState("MET");

        retract(claim.toString()).statusCode(409).body("type", equalTo("/problems/evidence-is-claim"));
    }

    @Test
    void oneClaimReplayedAHundredTimesSaysNothingNew() {
        var claim = UUID.randomUUID();
        var json = Catalog.stage(claim, deal, "phase/initial", "ENERGISED", "VERIFIED");
        aDeal();
        catalog.claims(deal, claim, 1, json);
        awaitState("MET");
        int before = catalog.events(MILESTONES, deal);

        // Half as Kafka would bring them again, half as a republication after a restored backup would.
        for (int time = 1; time <= 50; time++) {
            catalog.claims(deal, claim, 1, json);
            catalog.claims(deal, claim, 1 + time, json);
        }
        catalog.awaitRead(CLAIMS, deal + "/" + claim, 51);

        assertThat(catalog.events(MILESTONES, deal)).isEqualTo(before);
    }

    @Test
    void theCalendarAloneMakesItDueAndSaysSoOnce() {
        aDeal();
        int before = catalog.events(MILESTONES, deal);

        clock.moveTo(LocalDate.parse("2027-06-30"));
        calendar.look();
        shown().body("state", equalTo("PENDING"));

        clock.moveTo(LocalDate.parse("2027-07-01"));
        calendar.look();
        calendar.look();

        shown().body("state", equalTo("DUE_UNCHECKED"));
        assertThat(catalog.events(MILESTONES, deal)).isEqualTo(before + 1);
    }

    @Test
    void aMovedTargetIsKeptInTheLedgerAndItsCriterionStays() {
        aDeal();
        var frozen = shown().extract().<String>path("criterion.frozenAt");
        catalog.says(deal, 2, Catalog.deal(deal, "2028", UUID.randomUUID()));

        awaitState("RESCHEDULED")
                .body("target.stated", equalTo("2028"))
                .body("earlierTargets.stated", contains("2027-H1"))
                .body("earlierTargets[0].claim", equalTo(target.toString()))
                .body("criterion.frozenAt", equalTo(frozen));

        // The later target is taken back, so the first was never replaced.
        catalog.says(deal, 3, Catalog.deal(deal, "2027-H1", target));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> shown().body("target.stated", equalTo("2027-H1")));
    }

    @Test
    void aDealThatIsRemovedAnnulsItsMilestones() {
        aDeal();
        catalog.says(deal, 2, null);

        awaitState("ANNULLED").body("target.stated", equalTo("2027-H1"));
    }

    @Test
    void aDealOfAnotherCellIsWatchedThere() {
        catalog.says(deal, 1, Catalog.dealOf("fr", deal));
        catalog.awaitRead("open.catalog.deal", deal, 1);

        analyst().get("/api/v1/milestones/" + id()).then().statusCode(404);
        assertThat(catalog.events(MILESTONES, deal)).isZero();
    }

    @Test
    void droppingTheReadModelAndRebuildingItGivesTheSameStatesAndNoEvent() throws SQLException {
        var claim = UUID.randomUUID();
        aDeal();
        catalog.claims(deal, claim, 1, Catalog.stage(claim, deal, "phase/initial", "ENERGISED", "VERIFIED"));
        awaitState("MET");
        // Another test may have moved the clock on and back, which no event tells.
        as("operator@domicile").post("/operations/rebuild").then().statusCode(200);
        var before = analyst().get("/api/v1/milestones/" + id()).asString();
        int events = catalog.events(MILESTONES, "");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from known_claim");
            statement.execute("delete from known_deal");
        }

        as("analyst@demo-bank").post("/operations/rebuild").then().statusCode(403);
        as("operator@domicile").post("/operations/rebuild").then().statusCode(200);

        assertThat(analyst().get("/api/v1/milestones/" + id()).asString()).isEqualTo(before);
        assertThat(catalog.events(MILESTONES, "")).isEqualTo(events);
        // And the channel goes on where it was.
        catalog.claims(deal, claim, 2, Catalog.stage(claim, deal, "phase/initial", "ENERGISED", "RETRACTED"));
        awaitState("PENDING");
    }

    @Test
    void milestonesAreListedByDueDateAPageAtATime() {
        aDeal();
        analyst()
                .queryParam("deal", deal)
                .queryParam("dueBefore", "2027-06-30")
                .get("/api/v1/milestones")
                .then()
                .body("items", empty());
        analyst()
                .queryParam("deal", deal)
                .queryParam("dueBefore", "2027-07-01")
                .queryParam("state", "PENDING")
                .queryParam("country", "kr")
                .get("/api/v1/milestones")
                .then()
                .body("items.id", contains(id().toString()))
                .body("next", nullValue());

        var other = "kr-" + UUID.randomUUID();
        catalog.says(other, 1, Catalog.deal(other, "2099-Q1", UUID.randomUUID()));
        awaitCount(other, 1);
        var first = analyst()
                .queryParam("limit", 1)
                .get("/api/v1/milestones")
                .then()
                .statusCode(200)
                .extract();
        var cursor = first.<String>path("next");
        assertThat(cursor).isNotNull();
        analyst()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/api/v1/milestones")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.findAll { it.id == '" + first.path("items[0].id") + "' }", empty());
        analyst().queryParam("stat", "MET").get("/api/v1/milestones").then().statusCode(400);
    }

    private void aDeal() {
        catalog.says(deal, 1, Catalog.deal(deal, "2027-H1", target));
        awaitCount(deal, 1);
    }

    /** The catalog's register is known from its claims, whatever they are about. */
    private void registerThePress() {
        var other = "kr-" + UUID.randomUUID();
        var claim = UUID.randomUUID();
        catalog.claims(other, claim, 1, Catalog.stage(claim, other, "deal", "ANNOUNCED", "VERIFIED"));
        catalog.awaitRead(CLAIMS, other + "/" + claim, 1);
    }

    private UUID id() {
        return Milestones.idOf(deal, "initial");
    }

    private static void awaitCount(String deal, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> analyst()
                        .queryParam("deal", deal)
                        .get("/api/v1/milestones")
                        .then()
                        .body("items", hasSize(count)));
    }

    private ValidatableResponse awaitState(String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> shown().body("state", equalTo(state)));
        return shown();
    }

    private ValidatableResponse shown() {
        return analyst().get("/api/v1/milestones/" + id()).then().statusCode(200);
    }

    private ValidatableResponse enter(String entry) {
        return curator()
                .body(entry)
                .post("/api/v1/milestones/" + id() + "/evidence")
                .then();
    }

    private static ValidatableResponse retract(String evidence) {
        return curator()
                .body("{\"reason\": \"a test\"}")
                .post("/api/v1/evidence/" + evidence + "/retraction")
                .then();
    }
}

package io.domicile.advisor.deal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.Changes;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.place.PlaceChanged.Kind;
import io.domicile.advisor.place.Places;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.testparts.TestEvents;
import io.domicile.testparts.TestParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlaceFeedTest {

    private static final String UNDELIVERED = "0 of 55 MW delivered, stated for 2027-H1";
    private static final String DELIVERED = "55 of 55 MW delivered, stated for 2027-H1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "mp.messaging.incoming.deals.topic")
    String dealTopic;

    @ConfigProperty(name = "mp.messaging.incoming.milestones.topic")
    String milestoneTopic;

    @Inject
    Places places;

    @Inject
    Followed followed;

    @Inject
    Changes changes;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @Test
    void evidenceMakesAFactoryGrowAndTakingItBackMakesItShrink() {
        var deal = aDeal("kr-grows");
        var milestone = milestoneOf(deal);
        sendMilestone(milestone, 1);
        awaited(deal, place -> place.capacity().steps().getFirst().delivered());

        var grown = last(deal);
        assertThat(grown.kind()).isEqualTo(Kind.GREW);
        assertThat(grown.tenant()).isNull();
        assertThat(grown.facts()).containsExactly("capacity");
        assertThat(grown.before()).isEqualTo(UNDELIVERED);
        assertThat(grown.after()).isEqualTo(DELIVERED);
        assertThat(grown.citations()).first().satisfies(citation -> {
            assertThat(citation.source()).isEqualTo("https://www.example.org/kepco-report");
            assertThat(citation.milestone()).isEqualTo(milestone.path("id").textValue());
        });

        milestone.put("state", "PENDING").put("rung", "UNDER_CONSTRUCTION");
        milestone.remove("delivered");
        milestone.putArray("decidedBy");
        sendMilestone(milestone, 2);
        awaited(deal, place -> !place.capacity().steps().getFirst().delivered());

        assertThat(last(deal).kind()).isEqualTo(Kind.SHRANK);
        assertThat(last(deal).before()).isEqualTo(DELIVERED);
        assertThat(last(deal).after()).isEqualTo(UNDELIVERED);
        assertThat(last(deal).citations())
                .first()
                .satisfies(citation -> assertThat(citation.text()).contains("PENDING", "UNDER_CONSTRUCTION"));
    }

    @Test
    void aMilestoneThatArrivesBeforeItsDealCountsOnceTheDealIsThere() {
        sendMilestone(milestoneOf("kr-late-deal"), 1);
        aDeal("kr-late-deal");

        awaited("kr-late-deal", place -> place.capacity().steps().getFirst().delivered());
    }

    @Test
    void theSameAgainTellsNobodyAndALaterNewsIsHeard() {
        var deal = aDeal("kr-same");
        assertThat(changes.of(deal)).extracting(PlaceChanged::kind).containsExactly(Kind.APPEARED);

        sendDeal(deal(deal), 2);
        sendDeal(deal(deal).put("name", "Renamed"), 3);
        awaited(deal, place -> place.name().equals("Renamed"));

        assertThat(changes.of(deal)).extracting(PlaceChanged::kind).containsExactly(Kind.APPEARED, Kind.CHANGED);
        assertThat(last(deal).facts()).containsExactly("name");
    }

    @Test
    void aDealThatIsRemovedTakesItsPlaceAlong() {
        var deal = aDeal("kr-gone");
        send(dealTopic, deal, "io.domicile.catalog.deal.v1", 2, null);

        await().atMost(Duration.ofSeconds(20)).until(() -> find(deal).isEmpty());
        assertThat(last(deal).kind()).isEqualTo(Kind.REMOVED);
        assertThat(last(deal).after()).isNull();
    }

    @Test
    void whatIsNoDealIsPutAsideAndTheNextOneIsTaken() {
        send(dealTopic, "kr-order", "io.domicile.catalog.deal.v1", 1, "{\"id\": \"kr-order\", \"name\": \"x\"}");
        sendDeal(deal("kr-order"), 2);

        awaited("kr-order", _ -> true);
    }

    @Test
    void aRebuildGivesTheSamePlacesAndTellsNobody() {
        var deal = aDeal("kr-rebuilt");
        sendMilestone(milestoneOf(deal), 1);
        awaited(deal, place -> place.capacity().steps().getFirst().delivered());
        var before = content(deal);
        open(() -> em.createNativeQuery("delete from known_milestone where deal = 'kr-rebuilt'")
                .executeUpdate());
        int told = changes.of(deal).size();

        rebuildAs("operator@domicile").statusCode(204);

        assertThat(content(deal)).isEqualTo(before);
        assertThat(changes.of(deal)).hasSize(told);
        assertThat(open(() -> em.createNativeQuery(
                                "select count(*) from known_milestone where deal = 'kr-rebuilt'", Long.class)
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @Test
    void aRebuildMendsWhatTheTablesHadLost() {
        var deal = aDeal("kr-lost");
        var before = content(deal);
        open(() ->
                em.createNativeQuery("delete from place where id = 'kr-lost'").executeUpdate());
        open(() -> em.createNativeQuery("delete from known_deal where id = 'kr-lost'")
                .executeUpdate());

        rebuildAs("operator@domicile").statusCode(204);

        assertThat(content(deal)).isEqualTo(before);
        // The channel goes on where it stood.
        sendDeal(deal(deal).put("name", "After the rebuild"), 2);
        awaited(deal, place -> place.name().equals("After the rebuild"));
    }

    @Test
    void whatIsKnownIsOfThePositionThatTheCatalogGave() {
        aDeal("kr-before-positions");
        new TestEvents(bootstrapServers)
                .positionedState(
                        dealTopic,
                        "kr-positioned",
                        "io.domicile.catalog.deal.v1",
                        1,
                        77,
                        deal("kr-positioned").toString());
        awaited("kr-positioned", _ -> true);

        assertThat(open(followed::now))
                .filteredOn(topic -> topic.topic().equals(FollowedTopic.CATALOG))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.position()).isEqualTo("0000000001-0000000000000000077");
                    assertThat(topic.partitions()).containsValue(topic.position());
                });
    }

    @Test
    void aRebuildIsForOperators() {
        rebuildAs("analyst@demo-bank").statusCode(403);
    }

    private static ValidatableResponse rebuildAs(String account) {
        return given().auth()
                .oauth2(TestParts.attach().keycloak().token(account))
                .post("/operations/rebuild")
                .then();
    }

    private String aDeal(String id) {
        sendDeal(deal(id), 1);
        awaited(id, _ -> true);
        return id;
    }

    private static ObjectNode deal(String id) {
        return Golden.deal().put("id", id);
    }

    private static ObjectNode milestoneOf(String deal) {
        return Golden.milestone()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(deal.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("deal", deal);
    }

    private void sendDeal(ObjectNode deal, long n) {
        send(dealTopic, deal.path("id").textValue(), "io.domicile.catalog.deal.v1", n, deal.toString());
    }

    private void sendMilestone(ObjectNode milestone, long n) {
        var key =
                milestone.path("deal").textValue() + "/" + milestone.path("id").textValue();
        send(milestoneTopic, key, "io.domicile.watch.milestone.v1", n, milestone.toString());
    }

    private void send(String topic, String key, String type, long n, @Nullable String json) {
        new TestEvents(bootstrapServers).state(topic, key, type, n, json);
    }

    private PlaceChanged last(String place) {
        return changes.of(place).getLast();
    }

    private Place awaited(String id, Predicate<Place> until) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(id).filter(until), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Place> find(String id) {
        return open(() -> places.find(id));
    }

    /** What the table holds, and that it holds it once. */
    private Object content(String id) {
        return open(() -> em.createNativeQuery("select digest || content from place where id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    private <T> T open(Supplier<T> work) {
        return tenant.open(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

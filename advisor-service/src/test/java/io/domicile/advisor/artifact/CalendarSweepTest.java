package io.domicile.advisor.artifact;

import static io.domicile.advisor.artifact.ArtifactChanged.Kind.BEGAN;
import static io.domicile.advisor.artifact.ArtifactChanged.Kind.CHANGED;
import static io.domicile.advisor.artifact.ArtifactChanged.Kind.EXPIRED;
import static io.domicile.advisor.artifact.ArtifactChanged.Kind.REGISTERED;
import static io.domicile.advisor.artifact.ArtifactChanged.Kind.WITHDRAWN;
import static io.domicile.advisor.artifact.Register.BANK;
import static io.domicile.advisor.artifact.Register.OTHER_BANK;
import static io.domicile.advisor.artifact.Register.PATH;
import static io.domicile.advisor.artifact.Register.as;
import static io.domicile.advisor.artifact.Register.delete;
import static io.domicile.advisor.artifact.Register.json;
import static io.domicile.advisor.artifact.Register.put;
import static io.domicile.advisor.artifact.Register.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class CalendarSweepTest {

    @Inject
    DueTurns turns;

    @Inject
    ArtifactDesk desk;

    @Inject
    CurrentTenant tenant;

    @Inject
    HeardChanges heard;

    @Inject
    EntityManager em;

    private final MovableClock clock = new MovableClock();
    private CalendarSweep sweep;

    @BeforeEach
    void aSweepOfOnesOwn() {
        sweep = new CalendarSweep(turns, desk, tenant, clock);
    }

    @Test
    void whatBeginsAndExpiresIsMadeKnownOnceEach() throws SQLException {
        var id = registered(
                json("SWEPT", "2095-03-01", "2095-03-31", ", \"places\": [\"kr-one\"], \"workloads\": [\"a\"]"));

        sweepOn("2095-02-28");
        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED);
        sweepOn("2095-03-01");
        sweepOn("2095-03-01");
        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN);
        sweepOn("2095-03-31");
        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN);
        sweepOn("2095-04-01");
        sweepOn("2095-04-02");
        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN, EXPIRED);

        var expired = heard.of(id).getLast();
        assertThat(expired.tenant()).isEqualTo(BANK.value());
        assertThat(expired.kind()).isEqualTo("SWEPT");
        assertThat(expired.places()).containsExactly("kr-one");
        assertThat(expired.workloads()).containsExactly("a");
    }

    @Test
    void daysThatWereSleptThroughAreMadeUpForInOrder() throws SQLException {
        var id = registered(json("SLEPT", "2095-05-01", "2095-05-31", ""));

        sweepOn("2095-12-31");

        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN, EXPIRED);
    }

    @Test
    void aCrashBetweenLeavesTheTurnForTheNextSweepAndStopsNoOther() throws SQLException {
        var broken = registered(json("CRASHED", "2094-01-01", null, ""));
        var next = registered(json("CRASHED", "2094-01-01", null, ""));
        heard.breakAt(broken);

        sweepOn("2094-01-01");
        assertThat(heard.kindsOf(broken)).containsExactly(REGISTERED);
        assertThat(heard.kindsOf(next)).containsExactly(REGISTERED, BEGAN);

        heard.mend(broken);
        sweepOn("2094-01-02");
        sweepOn("2094-01-03");
        assertThat(heard.kindsOf(broken)).containsExactly(REGISTERED, BEGAN);
        assertThat(heard.kindsOf(next)).containsExactly(REGISTERED, BEGAN);
    }

    @Test
    void anExpiryThatWasMovedOrWithdrawnDoesNotHappen() throws SQLException {
        var moved = registered(json("MOVED", "2020-01-01", "2096-01-31", ", \"places\": [\"kr-one\"]"));
        var gone = registered(json("MOVED", "2020-01-01", "2096-01-31", ""));
        put(moved, json("MOVED", "2020-01-01", "2096-02-29", ", \"places\": [\"kr-two\"]"))
                .statusCode(200);
        delete(gone).statusCode(204);

        sweepOn("2096-02-29");
        assertThat(heard.kindsOf(moved)).containsExactly(REGISTERED, CHANGED);
        assertThat(heard.of(moved).getLast().places()).containsExactlyInAnyOrder("kr-one", "kr-two");
        assertThat(heard.kindsOf(gone)).containsExactly(REGISTERED, WITHDRAWN);
        sweepOn("2096-03-01");
        assertThat(heard.kindsOf(moved)).containsExactly(REGISTERED, CHANGED, EXPIRED);
        assertThat(heard.of(moved).getLast().places()).containsExactly("kr-two");
    }

    @Test
    void anotherNoteChangesNothingThatCounts() {
        var id = registered(json("NOTED", "2020-01-01", null, ""));

        put(id, json("NOTED", "2020-01-01", null, ", \"note\": \"filed in Sejong\""))
                .statusCode(200);

        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED);
    }

    @Test
    void aChangeThatAnObserverRefusesDidNotHappen() {
        var id = registered(json("REFUSED", "2020-01-01", null, ""));
        heard.breakAt(id);

        put(id, json("REFUSED", "2020-01-01", "2090-01-01", "")).statusCode(500);

        heard.mend(id);
        assertThat(as("analyst@demo-bank").get(PATH + "/" + id).jsonPath().getMap("$"))
                .doesNotContainKey("validUntil");
    }

    @Test
    void eachTenantsTurnIsMadeKnownAsThatTenant() throws SQLException {
        var ours = registered(json("EACH", "2020-01-01", "2096-05-31", ""));
        var theirs = UUID.fromString(as("compliance@other-bank")
                .contentType("application/json")
                .body(json("EACH", "2020-01-01", "2096-05-31", ""))
                .post(PATH)
                .path("id"));

        sweepOn("2096-06-01");

        assertThat(heard.of(ours).getLast().tenant()).isEqualTo(BANK.value());
        assertThat(heard.of(theirs).getLast().tenant()).isEqualTo(OTHER_BANK.value());
        assertThat(heard.kindsOf(theirs)).containsExactly(REGISTERED, EXPIRED);
    }

    @Test
    void ofSweepsAtTheSameTimeOneMakesItKnown() throws InterruptedException {
        var id = registered(json("TOGETHER", "2096-08-01", null, ""));
        clock.is("2096-08-01");
        Callable<Boolean> twin = () -> {
            sweep.run();
            return true;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, twin)))
                    .allSatisfy(done -> assertThat(done.get()).isTrue());
        }

        assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN);
    }

    @Test
    void theServiceSweepsByItself() {
        var id = registered(json("BY_ITSELF", "2097-01-01", null, ""));

        // Nobody waits for 2097: the day is moved to one that has passed.
        tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    em.createNativeQuery("delete from artifact_calendar where artifact = ?1")
                            .setParameter(1, id)
                            .executeUpdate();
                    return em.createNativeQuery("insert into artifact_calendar (tenant, artifact, turn, day) values ('"
                                    + BANK + "', ?1, 'BEGINS', date '2026-01-01')")
                            .setParameter(1, id)
                            .executeUpdate();
                }));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.kindsOf(id)).containsExactly(REGISTERED, BEGAN));
    }

    private void sweepOn(String day) throws SQLException {
        clock.is(day);
        sweep.run();
    }
}

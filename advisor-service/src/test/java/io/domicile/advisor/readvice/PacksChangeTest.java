package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PacksChangeTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final String EARLIER = "earlier";
    private static final String NEWER = "newer";

    @Inject
    Scene scene;

    @Inject
    RuleSets sets;

    @Inject
    Look look;

    @Inject
    WorkQueue queue;

    @Inject
    Waiting waiting;

    @Inject
    MeterRegistry metrics;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @Inject
    @DataSource("fanout")
    AgroalDataSource fanout;

    @Inject
    Clock clock;

    @AfterEach
    void clear() throws SQLException {
        ran(NEWER, Instant.EPOCH);
        scene.clear();
    }

    @Test
    void otherPacksThanThoseItWasPlannedByAreTold() throws Exception {
        scene.twoPlaces("ua");
        var mine = scene.planned("ua");
        var others = scene.planned("analyst@other-bank", "ua");
        ran(EARLIER, Instant.EPOCH);
        // What the other packs would have changed is that the factory stands, of which the plan hears in no other way.
        unheard(mine, () -> scene.put(Scene.factory("ua", Made.standing(55_000))));

        asBank("update plan_watch set rules = '" + EARLIER + "' where portfolio = '" + mine + "'");

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("placed[0].place")).isEqualTo("ua-factory");
        assertThat(plan.getString("cause.kind")).isEqualTo("PACK_CHANGED");
        assertThat(plan.getString("cause.reason"))
                .isEqualTo("The rule packs are others: pack kr went from kr-2025.01 to " + korean());
        scene.awaitQuiet();
        assertThat(scene.plans(mine)).hasSize(2);
        assertThat(scene.sent(mine)).isEqualTo(2);
        assertThat(asBank("select 1 from plan_watch where portfolio = '" + mine + "' and rules = '" + sets.fingerprint()
                        + "'"))
                .isOne();
        assertThat(scene.plans("analyst@other-bank", others)).isNotEmpty();
    }

    @Test
    void ofSeveralThatLookAtTheSameTimeOneLeavesWork() throws Exception {
        scene.twoPlaces("ub");
        var mine = scene.planned("ub");
        ran(EARLIER, Instant.EPOCH);
        asBank("update plan_watch set rules = '" + EARLIER + "' where portfolio = '" + mine + "'");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Callable<Integer> twin = () -> tenant.as(BANK, () -> look.at(UUID.fromString(mine), today));

        int left = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, twin))) {
                left += done.get();
            }
        }

        // None where the application's own sweep came first.
        assertThat(left).isLessThanOrEqualTo(1);
        assertThat(tenant.as(BANK, () -> look.at(UUID.fromString(mine), today))).isZero();
    }

    @Test
    void whatAnEarlierReleasePlannedIsPlannedOnceMore() throws SQLException {
        scene.twoPlaces("uc");
        var mine = scene.planned("uc");
        unheard(mine, () -> scene.put(Scene.factory("uc", Made.standing(55_000))));

        forget(mine);

        var plan = scene.awaitRevision(mine, 2);
        assertThat(plan.getString("cause.kind")).isEqualTo("PACK_CHANGED");
        assertThat(plan.getString("cause.reason"))
                .contains("it was not noted by which it was planned; loaded are now ")
                .contains(korean());
    }

    @Test
    void aProcessWithOlderPacksLeavesTheWorkToThoseWithNewerOnes() throws Exception {
        scene.twoPlaces("ud");
        var mine = scene.planned("ud");
        // For longer than the test takes.
        ran(NEWER, clock.instant().plusSeconds(60));
        assertThat(sets.mineDecide()).isFalse();

        scene.put(Scene.factory("ud", Made.standing(55_000)));

        await().during(Duration.ofSeconds(1))
                .until(() -> asBank("select 1 from plan_work where attempts = 0 and portfolio = '" + mine + "'") == 1);
        assertThat(queue.take()).isEmpty();
        waiting.count();
        assertThat(metrics.get("readvice.waiting").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("readvice.oldest.age").timeGauge().value(TimeUnit.MINUTES))
                .isBetween(0.0, 1.0);

        ran(NEWER, Instant.EPOCH);
        assertThat(scene.awaitRevision(mine, 2).getString("placed[0].place")).isEqualTo("ud-factory");
    }

    @Test
    void theAgeOfTheOldestWorkIsSinceItWasNoted() {
        scene.twoPlaces("ue");
        var mine = scene.planned("ue");
        var noted = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusHours(3);
        asBank("insert into plan_work (tenant, portfolio, content, hop, noted_at, due_at) values ('" + BANK + "', '"
                + mine + "', '{}', 0, timestamptz '" + noted + "', timestamptz '2100-01-01')");

        waiting.count();

        assertThat(metrics.get("readvice.oldest.age").timeGauge().value(TimeUnit.MINUTES))
                .isBetween(180.0, 182.0);
    }

    /** Some process started with other packs, and said so last at some time. */
    private void ran(String fingerprint, Instant seen) throws SQLException {
        var packs = new TreeMap<>(sets.mine().packs());
        packs.put("kr", new RuleSet.Loaded("kr-2025.01", "0".repeat(64)));
        var content = write(new RuleSet(packs, sets.mine().shared(), sets.mine().doubtful()));
        try (var connection = fanout.getConnection();
                var statement = connection.prepareStatement("""
                        insert into rule_set (fingerprint, content, loaded_at, seen_at) values (?, ?, ?, ?)
                        on conflict (fingerprint) do update set loaded_at = excluded.loaded_at, seen_at = excluded.seen_at
                        """)) {
            statement.setString(1, fingerprint);
            statement.setString(2, content);
            statement.setObject(3, seen.atOffset(ZoneOffset.UTC));
            statement.setObject(4, seen.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private String korean() {
        return Objects.requireNonNull(sets.mine().packs().get("kr")).version();
    }

    private String write(RuleSet set) {
        try {
            return json.writeValueAsString(set);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Out of the index it concerns nobody. */
    private void unheard(String portfolio, Runnable change) {
        asBank("delete from plan_fact where portfolio = '" + portfolio + "'");
        change.run();
        scene.awaitQuiet();
        asBank("insert into plan_fact (tenant, portfolio, place, fact) values ('" + BANK + "', '" + portfolio
                + "', '*', '*')");
    }

    /** What no service can do: row security binds the owner as well, until it is lifted for the one statement. */
    private static void forget(String portfolio) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("test.owner.username", String.class),
                        config.getValue("test.owner.password", String.class));
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("alter table plan_watch no force row level security");
            assertThat(sql.executeUpdate("delete from plan_watch where portfolio = '" + portfolio + "'"))
                    .isOne();
            sql.execute("alter table plan_watch force row level security");
            connection.commit();
        }
    }

    private int asBank(String statement) {
        return tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> statement.startsWith("select")
                                ? entities.createNativeQuery(statement)
                                        .getResultList()
                                        .size()
                                : entities.createNativeQuery(statement).executeUpdate()));
    }
}

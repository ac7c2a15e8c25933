package io.domicile.watch.alert;

import static io.domicile.watch.Callers.BANK;
import static io.domicile.watch.Callers.analyst;
import static io.domicile.watch.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.domicile.testparts.TestParts;
import io.domicile.watch.Catalog;
import io.domicile.watch.MovableClock;
import io.domicile.watch.WatchParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WatchParts.class)
class AlertStreamTest {

    private static final String OTHER = "019a0000-0000-7000-8000-000000000004";

    @Inject
    Catalog catalog;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/api/v1/alerts/stream")
    URI address = URI.create("");

    private final String portfolio = UUID.randomUUID().toString();
    private final List<Reader> readers = new ArrayList<>();
    private String rule = "";

    @BeforeEach
    void listen() {
        rule = Plans.aRule("analyst@demo-bank", portfolio);
    }

    @AfterEach
    void stop() {
        readers.forEach(Reader::close);
        clock.backToNow();
        Plans.delete("analyst@demo-bank", rule);
    }

    @Test
    void anAlertArrivesPromptlyWithItsPositionAsId() {
        var reader = reader("analyst@demo-bank", null);
        var plan = Plans.sendNext(catalog, BANK, portfolio);

        await().atMost(Duration.ofSeconds(30)).until(() -> reader.alerts().size() == 1);
        var alert = reader.alerts().getFirst();
        assertThat(alert.data()).contains("\"plan\":\"" + plan + "\"", "kepco-report");
        assertThat(alert.id()).isEqualTo(newest());
    }

    @Test
    void aReaderThatComesBackMissesNothingAndReadsNothingTwice() {
        long before = newest();
        for (int i = 0; i < 3; i++) {
            Plans.sendNext(catalog, BANK, portfolio);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> newest() == before + 3);

        var whole = reader("analyst@demo-bank", Long.toString(before));
        await().atMost(Duration.ofSeconds(20)).until(() -> whole.alerts().size() == 3);
        assertThat(whole.alerts()).map(Reader.Alert::id).containsExactly(before + 1, before + 2, before + 3);
        whole.close();

        var rest = reader("architect@demo-bank", Long.toString(before + 1));
        Plans.sendNext(catalog, BANK, portfolio);
        await().atMost(Duration.ofSeconds(30)).until(() -> rest.alerts().size() == 3);
        assertThat(rest.alerts()).map(Reader.Alert::id).containsExactly(before + 2, before + 3, before + 4);
    }

    @Test
    void aReaderHearsOfItsOwnTenantAlone() {
        var others = Plans.aRule("analyst@other-bank", portfolio);
        var reader = reader("analyst@demo-bank", null);
        var other = reader("analyst@other-bank", null);
        Plans.sendNext(catalog, OTHER, portfolio);
        await().atMost(Duration.ofSeconds(30)).until(() -> other.alerts().size() == 1);
        Plans.sendNext(catalog, BANK, portfolio);
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.alerts().size() == 1);

        assertThat(other.alerts()).hasSize(1);
        assertThat(reader.alerts().getFirst().id()).isEqualTo(newest());
        Plans.delete("analyst@other-bank", others);
    }

    @Test
    void aPositionThatTheTenantHasNotReachedIsRefused() {
        for (var wrong : new String[] {Long.toString(newest() + 1), "-1", "yesterday"}) {
            analyst()
                    .header("Last-Event-ID", wrong)
                    .get("/api/v1/alerts/stream")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unknown-position"));
        }
    }

    @Test
    void aTenantHasOnlySoManyStreams() {
        var open = new ArrayList<Reader>();
        for (int i = 0; i < 20; i++) {
            open.add(reader("analyst@other-bank", null));
        }
        as("analyst@other-bank")
                .get("/api/v1/alerts/stream")
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/too-many-streams"));

        open.forEach(Reader::close);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> reader("analyst@other-bank", null));
    }

    @Test
    void aStreamEndsWhenItsTokenExpires() {
        var reader = reader("analyst@demo-bank", null);

        clock.moveTo(LocalDate.now(clock).plusDays(2));

        await().atMost(Duration.ofSeconds(20)).until(reader::isOver);
        assertThat(reader.hasFailed()).isFalse();
    }

    private long newest() {
        return analyst().get("/api/v1/alerts").<Integer>path("position");
    }

    private Reader reader(String account, @Nullable String lastEventId) {
        var reader = Reader.open(address, TestParts.attach().keycloak().token(account), lastEventId);
        readers.add(reader);
        return reader;
    }
}

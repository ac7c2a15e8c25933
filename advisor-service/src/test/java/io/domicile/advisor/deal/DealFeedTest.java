package io.domicile.advisor.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.testparts.TestEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class DealFeedTest {

    private static final String TYPE = "io.domicile.catalog.deal.v1";
    private static final Path GOLDEN =
            Path.of(System.getProperty("domicile.root"), "catalog-service/contracts/golden/deal.v1.json");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "mp.messaging.incoming.deals.topic")
    String topic;

    @Inject
    KnownDeals deals;

    @Inject
    CurrentTenant tenant;

    @Test
    void aRecordOnceSentByTheCatalogIsUnderstood() throws IOException {
        send("kr-naver-gak-sejong", 1, Files.readString(GOLDEN));

        var known = awaited("kr-naver-gak-sejong");
        assertThat(known.name()).isEqualTo("NAVER / NVIDIA AI factory at GAK Sejong");
        assertThat(known.country()).isEqualTo("kr");
        assertThat(known.origin()).isEqualTo("kr");
    }

    @Test
    void aLaterStateReplacesAndAnEarlierOneThatComesLateDoesNot() {
        send("kr-late", 5, deal("kr-late", "fifth"));
        awaited("kr-late");
        send("kr-late", 4, deal("kr-late", "fourth"));
        send("kr-late", 9, deal("kr-late", "ninth"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(find("kr-late").orElseThrow().name()).isEqualTo("ninth"));
    }

    @Test
    void aRemovedDealIsForgotten() {
        send("kr-gone", 1, deal("kr-gone", "for a while"));
        awaited("kr-gone");
        send("kr-gone", 2, null);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(find("kr-gone")).isEmpty());
    }

    @Test
    void whatIsNoDealIsPutAsideAndTheNextOneIsTaken() {
        send("kr-order", 1, "{\"id\": 7, \"name\": [");
        send("kr-order", 2, deal("kr-order", "after the bad one"));

        assertThat(awaited("kr-order").name()).isEqualTo("after the bad one");
    }

    private void send(String id, long n, @Nullable String json) {
        new TestEvents(bootstrapServers).state(topic, id, TYPE, n, json);
    }

    private static String deal(String id, String name) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"country\": \"kr\", \"origin\": \"kr\", \"new\": 1}"
                .formatted(id, name);
    }

    private KnownDeal awaited(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<KnownDeal> find(String id) {
        return tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> deals.findByIdOptional(id)));
    }
}

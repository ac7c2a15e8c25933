package io.domicile.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.domicile.tenancy.CurrentTenant;
import io.domicile.watch.Catalog;
import io.domicile.watch.WatchParts;
import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.deal.PublishedDeal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WatchParts.class)
class DealFeedTest {

    @Inject
    Catalog catalog;

    @Inject
    KnownDeals deals;

    @Inject
    CurrentTenant tenant;

    private final String deal = "kr-" + UUID.randomUUID();

    @Test
    void aLaterStateReplacesAndAnEarlierOneThatComesLateDoesNot() {
        catalog.says(deal, 5, named("fifth"));
        catalog.awaitRead("open.catalog.deal", deal, 5);
        catalog.says(deal, 4, named("fourth"));
        catalog.says(deal, 9, named("ninth"));
        catalog.awaitRead("open.catalog.deal", deal, 9);

        assertThat(find()).map(PublishedDeal::name).contains("ninth");
    }

    @Test
    void aRemovedDealIsForgotten() {
        catalog.says(deal, 1, named("for a while"));
        catalog.awaitRead("open.catalog.deal", deal, 1);
        assertThat(find()).isPresent();

        catalog.says(deal, 2, null);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(find()).isEmpty());
    }

    @Test
    void whatIsNoDealIsPutAsideAndTheNextOneIsTaken() {
        catalog.says(deal, 1, "{\"id\": 7, \"name\": [");
        catalog.says(deal, 2, named("after the bad one"));
        catalog.awaitRead("open.catalog.deal", deal, 2);

        assertThat(find()).map(PublishedDeal::name).contains("after the bad one");
    }

    private String named(String name) {
        return Catalog.deal(deal, "2027-H1", UUID.randomUUID()).replace("Deal " + deal, name);
    }

    private Optional<PublishedDeal> find() {
        return tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> deals.find(deal)));
    }
}

package io.domicile.advisor.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.advice.Given;
import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.PlaceBook;
import io.domicile.advisor.place.PlaceOrigin;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class RegulationPublicationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = Given.DOMESTIC.id();

    @Inject
    PlaceBook book;

    @Inject
    CurrentTenant tenant;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Test
    void aSharedPlaceIsPublishedOnceItIsThereAndTakenBackWhenItGoes() {
        var known = new KnownPlace(Given.DOMESTIC, PlaceOrigin.DEAL, null, null);
        anyone(() -> book.put(known, Map.of()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(ID)).contains("\"kr-bank-credit-data\""));
        assertThat(published("aws-eu-west-3")).contains("\"fr-hospital-records\"");

        anyone(() -> book.remove(ID));

        assertThat(published(ID)).isEmpty();
    }

    /** The last state of the place's key; empty for a tombstone, and when there is none. */
    private String published(String place) {
        try (var connection = relay.getConnection();
                var query = connection.prepareStatement(
                        "select data from outbox_state where topic = 'open.advisor.regulation' and key = ?")) {
            query.setString(1, place);
            try (var rows = query.executeQuery()) {
                var data = rows.next() ? rows.getString(1) : null;
                return data == null ? "" : data;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void anyone(Runnable work) {
        tenant.open(() -> {
            QuarkusTransaction.requiringNew().run(() -> {
                book.takeTurn();
                work.run();
            });
            return true;
        });
    }
}

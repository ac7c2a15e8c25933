package io.domicile.catalog.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.domicile.catalog.CatalogParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class StarterLoaderTest {

    private static final List<String> EVERYTHING = List.of(
            "publisher",
            "publisher_host",
            "source",
            "party",
            "party_name",
            "deal",
            "site",
            "phase",
            "claim",
            "claim_source");

    @Inject
    StarterLoader loader;

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    @Test
    void loadingTwiceChangesNothing() throws SQLException {
        var before = contents();

        assertThat(loader.load()).isZero();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatIsLoadedIsPublishedOnce() throws SQLException {
        loader.load();

        try (var connection = relay.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select topic, count(*), count(distinct key) from outbox_state"
                        + " where topic like 'open.catalog.%' group by topic order by topic")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("open.catalog.claim");
            assertThat(rows.getInt(2)).isEqualTo(rows.getInt(3)).isGreaterThanOrEqualTo(555);
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("open.catalog.deal");
            assertThat(rows.getInt(2)).isEqualTo(30);
        }
    }

    private List<String> contents() throws SQLException {
        var contents = new ArrayList<String>();
        try (var connection = app.getConnection();
                var statement = connection.createStatement()) {
            for (var table : EVERYTHING) {
                try (var rows = statement.executeQuery(
                        "select count(*), md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
                    rows.next();
                    contents.add(table + " " + rows.getLong(1) + " " + rows.getString(2));
                }
            }
        }
        return contents;
    }
}

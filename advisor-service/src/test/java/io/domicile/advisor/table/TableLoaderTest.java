package io.domicile.advisor.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.Changes;
import io.domicile.advisor.place.PlaceChanged.Kind;
import io.domicile.advisor.place.Places;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class TableLoaderTest {

    @Inject
    TableLoader loader;

    @Inject
    Places places;

    @Inject
    Changes changes;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @Test
    void whatShipsIsThereAfterTheStart() {
        ShippedTable.read()
                .forEach(known ->
                        assertThat(open(() -> places.find(known.place().id()))).contains(known.place()));
    }

    @Test
    void anotherStartTellsNobodyAnything() {
        int told = changes.of("aws-eu-west-3").size();

        loader.load(new StartupEvent());

        assertThat(changes.of("aws-eu-west-3")).hasSize(told);
    }

    @Test
    void whatAReleaseKnowsDifferentlyIsAChange() {
        open(() -> em.createNativeQuery(
                        "update place set digest = 'old', content = replace(content, '\"value\":16.3,', '\"value\":99.0,')"
                                + " where id = 'bleu-paris'")
                .executeUpdate());

        loader.load(new StartupEvent());

        var told = changes.of("bleu-paris").getLast();
        assertThat(told.kind()).isEqualTo(Kind.CHANGED);
        assertThat(told.facts()).containsExactly("carbon");
        assertThat(told.before()).startsWith("carbon 99.0, as of ");
        assertThat(told.after()).startsWith("carbon 16.3, as of ");
    }

    @Test
    void aPlaceThatNoLongerShipsIsRemoved() {
        open(() -> em.createNativeQuery("insert into place (id, origin, digest, content)"
                        + " select 'closed-region', origin, 'closed', replace(content, 'moro-hub-dubai', 'closed-region')"
                        + " from place where id = 'moro-hub-dubai'")
                .executeUpdate());

        loader.load(new StartupEvent());

        assertThat(open(() -> places.find("closed-region"))).isEmpty();
        assertThat(changes.of("closed-region").getLast().kind()).isEqualTo(Kind.REMOVED);
    }

    private <T> T open(Supplier<T> work) {
        return tenant.open(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

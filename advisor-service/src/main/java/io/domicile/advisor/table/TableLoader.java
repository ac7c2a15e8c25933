package io.domicile.advisor.table;

import io.domicile.advisor.place.PlaceBook;
import io.domicile.advisor.place.PlaceOrigin;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Brings the shipped table into the database at the start. What a new release knows differently is a change like any other;
 * what is equal changes nothing.
 */
@ApplicationScoped
class TableLoader {

    private static final Logger LOG = Logger.getLogger(TableLoader.class);

    /** After the checks of cell and locks, before channels bring deals. */
    private static final int AFTER_CHECKS = 10;

    private final PlaceBook book;
    private final CurrentTenant tenant;

    TableLoader(PlaceBook book, CurrentTenant tenant) {
        this.book = book;
        this.tenant = tenant;
    }

    void load(@Observes @Priority(AFTER_CHECKS) StartupEvent start) {
        tenant.open(() -> {
            QuarkusTransaction.requiringNew().run(this::load);
            return true;
        });
    }

    private void load() {
        var table = ShippedTable.read();
        book.takeTurn(); // Instances can start together.
        var gone = new HashSet<>(book.ids(PlaceOrigin.TABLE));
        for (var known : table) {
            book.put(known, Map.of());
            gone.remove(known.place().id());
        }
        gone.forEach(book::remove);
        LOG.infof("places.table-loaded places=%d removed=%d", table.size(), gone.size());
    }
}

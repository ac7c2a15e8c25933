package io.domicile.catalog.starter;

import io.agroal.api.AgroalDataSource;
import io.domicile.catalog.claim.ClaimBook;
import io.domicile.catalog.deal.DealBook;
import io.domicile.catalog.party.Parties;
import io.domicile.catalog.source.Publishers;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Brings the starter set into an empty catalog. Loading it again changes nothing; of two loaders one waits. */
@ApplicationScoped
public class StarterLoader {

    private static final Logger LOG = Logger.getLogger(StarterLoader.class);

    private final StarterConfig config;
    private final Publishers publishers;
    private final Parties parties;
    private final DealBook deals;
    private final ClaimBook claims;
    private final CurrentTenant tenant;
    private final AgroalDataSource dataSource;

    @SuppressWarnings("TooManyParameters") // It fills every register that there is.
    StarterLoader(
            StarterConfig config,
            Publishers publishers,
            Parties parties,
            DealBook deals,
            ClaimBook claims,
            CurrentTenant tenant,
            AgroalDataSource dataSource) {
        this.config = config;
        this.publishers = publishers;
        this.parties = parties;
        this.deals = deals;
        this.claims = claims;
        this.tenant = tenant;
        this.dataSource = dataSource;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (config.load()) {
            load();
        }
    }

    /** Loads what is missing; answers how many claims that were. */
    public int load() {
        var head = StarterSet.head();
        var loaded =
                tenant.open(() -> QuarkusTransaction.requiringNew().timeout(300).call(() -> load(head)));
        LOG.infof("starter set %s %s: %d claims added", head.id(), head.version(), loaded);
        return loaded;
    }

    private int load(StarterSet.Head head) throws SQLException {
        waitForOthers();
        publishers.register(StarterSet.publishers());
        parties.register(StarterSet.parties());
        int added = 0;
        for (var id : head.deals()) {
            var deal = StarterSet.deal(id);
            var subjects = deals.enter(deal.frame(), head.dataSet());
            int before = added;
            for (var claim : deal.inOrder()) {
                if (claims.addOnce(deal.idOf(claim), id, subjects, deal.newClaim(claim), head.knownAt(), head.id())) {
                    added++;
                }
            }
            if (added > before) {
                deals.publish(id);
            }
        }
        return added;
    }

    private void waitForOthers() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('catalog.starter', 0))");
        }
    }
}

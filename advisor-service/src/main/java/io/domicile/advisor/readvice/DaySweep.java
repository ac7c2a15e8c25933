package io.domicile.advisor.readvice;

import io.domicile.advisor.readvice.DueLooks.Due;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all kept portfolios that were not seen to up to today with the packs that are loaded, each in a transaction of its
 * own, as its tenant: a crash leaves the others for the next sweep, and days that nobody was there are made up for.
 */
@ApplicationScoped
class DaySweep {

    private static final Logger LOG = Logger.getLogger(DaySweep.class);

    /** Portfolios that are held in memory at a time. */
    private static final int LOT = 200;

    private final RuleSets sets;
    private final DueLooks looks;
    private final Look look;
    private final CurrentTenant tenant;
    private final Clock clock;

    DaySweep(RuleSets sets, DueLooks looks, Look look, CurrentTenant tenant, Clock clock) {
        this.sets = sets;
        this.looks = looks;
        this.look = look;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Goes once through all that is due; a portfolio that fails stays for the next sweep and stops no other. */
    void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int looked = 0;
        int concerned = 0;
        var lot = following(null, today);
        while (!lot.isEmpty()) {
            for (var due : lot) {
                looked++;
                concerned += concerns(due, today) ? 1 : 0;
            }
            lot = following(lot.getLast(), today);
        }
        if (looked > 0) {
            LOG.logf(
                    concerned > 0 ? Level.INFO : Level.DEBUG,
                    "readvice.looked on=%s portfolios=%d concerned=%d",
                    today,
                    looked,
                    concerned);
        }
    }

    /** None while others decide, which look at what is due by their own packs. */
    private List<Due> following(@Nullable Due last, LocalDate today) {
        sets.seen();
        return sets.mineDecide() ? looks.following(last, today, sets.fingerprint(), LOT) : List.of();
    }

    private boolean concerns(Due due, LocalDate today) {
        try {
            return tenant.as(due.tenant(), () -> look.at(due.portfolio(), today)) > 0;
        } catch (RuntimeException e) {
            LOG.errorf(e, "readvice.look-failed tenant=%s portfolio=%s", due.tenant(), due.portfolio());
            return false;
        }
    }
}

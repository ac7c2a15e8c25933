package io.domicile.advisor.artifact;

import io.domicile.advisor.artifact.DueTurns.Due;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Makes known which artifacts began and which expired. Each turn has its own transaction, as its own tenant, in which it is
 * struck out and announced: a crash leaves it for the next sweep, and of several instances one does it.
 */
@ApplicationScoped
class CalendarSweep {

    private static final Logger LOG = Logger.getLogger(CalendarSweep.class);

    /** Turns that are held in memory at a time. */
    private static final int LOT = 200;

    private final DueTurns turns;
    private final ArtifactDesk desk;
    private final CurrentTenant tenant;
    private final Clock clock;

    CalendarSweep(DueTurns turns, ArtifactDesk desk, CurrentTenant tenant, Clock clock) {
        this.turns = turns;
        this.desk = desk;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Goes once through all that is due; a turn that fails stays for the next sweep and stops no other. */
    void run() throws SQLException {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lot = turns.following(null, today, LOT);
        while (!lot.isEmpty()) {
            lot.forEach(due -> attempt(due, today));
            lot = lot.size() < LOT ? lot.subList(0, 0) : turns.following(lot.getLast(), today, LOT);
        }
    }

    private void attempt(Due due, LocalDate today) {
        try {
            tenant.as(due.tenant(), () -> {
                desk.turn(due.artifact(), due.turn(), today);
                return due;
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "artifact.turn-failed tenant=%s artifact=%s turn=%s day=%s",
                    due.tenant(),
                    due.artifact(),
                    due.turn(),
                    due.day());
        }
    }
}

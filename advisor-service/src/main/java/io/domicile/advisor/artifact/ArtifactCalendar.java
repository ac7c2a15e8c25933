package io.domicile.advisor.artifact;

import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** The current tenant's part of the calendar: a row for each turn that lies ahead or was not made known yet. */
@ApplicationScoped
class ArtifactCalendar {

    private final EntityManager em;
    private final CurrentTenant tenant;

    ArtifactCalendar(EntityManager em, CurrentTenant tenant) {
        this.em = em;
        this.tenant = tenant;
    }

    /** Notes the turns that lie ahead, in place of what was noted. Whoever changes an artifact makes the present known. */
    void note(Artifact artifact, LocalDate today) {
        em.createNativeQuery("delete from artifact_calendar where artifact = :artifact")
                .setParameter("artifact", artifact.id())
                .executeUpdate();
        noteAhead(artifact.id(), Turn.BEGINS, artifact.validFrom(), today);
        var last = artifact.validUntil();
        if (last != null) {
            noteAhead(artifact.id(), Turn.ENDS, last.plusDays(1), today);
        }
    }

    private void noteAhead(UUID artifact, Turn turn, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            em.createNativeQuery("""
                            insert into artifact_calendar (tenant, artifact, turn, day)
                            values (:tenant, :artifact, :turn, :day)
                            """)
                    .setParameter("tenant", tenant.require().value())
                    .setParameter("artifact", artifact)
                    .setParameter("turn", turn.name())
                    .setParameter("day", day)
                    .executeUpdate();
        }
    }

    /** Strikes a turn out; false if it has not come yet or somebody else has made it known. */
    boolean take(UUID artifact, Turn turn, LocalDate today) {
        return em.createNativeQuery("""
                        delete from artifact_calendar where artifact = :artifact and turn = :turn and day <= :today
                        """)
                        .setParameter("artifact", artifact)
                        .setParameter("turn", turn.name())
                        .setParameter("today", today)
                        .executeUpdate()
                == 1;
    }
}

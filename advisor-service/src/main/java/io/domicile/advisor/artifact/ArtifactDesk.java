package io.domicile.advisor.artifact;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Everything that changes what the current tenant holds. Calls need the caller's transaction; a turn has one of its own. */
@ApplicationScoped
class ArtifactDesk {

    private final ArtifactRegister register;
    private final ArtifactCalendar calendar;
    private final Event<ArtifactChanged> changes;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    ArtifactDesk(
            ArtifactRegister register,
            ArtifactCalendar calendar,
            Event<ArtifactChanged> changes,
            CurrentTenant tenant,
            Clock clock) {
        this.register = register;
        this.calendar = calendar;
        this.changes = changes;
        this.tenant = tenant;
        this.clock = clock;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    ArtifactView register(NewArtifact described, String by) {
        ArtifactCheck.require(described);
        var artifact = new Artifact(ids.create(), described, by, now());
        register.persistAndFlush(artifact);
        calendar.note(artifact, today());
        fire(artifact, artifact.scope(), ArtifactChanged.Kind.REGISTERED);
        return artifact.view();
    }

    ArtifactView change(UUID id, NewArtifact described, String by) {
        var artifact = locked(id);
        ArtifactCheck.requireChange(artifact, described);
        var before = artifact.scope();
        boolean countsOtherwise = artifact.becomes(described, by, now());
        register.flush();
        if (countsOtherwise) {
            calendar.note(artifact, today());
            fire(artifact, before.and(artifact.scope()), ArtifactChanged.Kind.CHANGED);
        }
        return artifact.view();
    }

    void withdraw(UUID id) {
        var artifact = locked(id);
        register.delete(artifact);
        register.flush();
        fire(artifact, artifact.scope(), ArtifactChanged.Kind.WITHDRAWN);
    }

    /** Makes a turn known, unless it is known, has moved or went with its artifact. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void turn(UUID id, Turn turn, LocalDate today) {
        register.locked(id)
                .filter(_ -> calendar.take(id, turn, today))
                .ifPresent(artifact -> fire(artifact, artifact.scope(), turn.change()));
    }

    /** Locked, so that of two who change or withdraw it, or the calendar, one comes after the other. */
    Artifact locked(UUID id) {
        return register.locked(id).orElseThrow(() -> new ArtifactException.NotFound(id));
    }

    private void fire(Artifact artifact, Scope scope, ArtifactChanged.Kind change) {
        changes.fire(new ArtifactChanged(
                tenant.require().value(), artifact.kind(), scope.places(), scope.workloads(), artifact.id(), change));
    }

    /** As exact as the database keeps it, or what is stored would have another tag than what was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

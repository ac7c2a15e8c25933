package io.domicile.advisor.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A plan that is made, or computed again, in the background. It has the id of the plan that it makes. */
@Entity
@DynamicUpdate // Its worker writes other columns meanwhile.
@Table(name = "plan_run")
class PlanRun {

    /** How far it is. */
    enum State {
        QUEUED,
        RUNNING,
        /** Its plan is stored, or says nothing new; or how the replayed one came out is. */
        DONE,
        /** Somebody stopped it before there was a plan, or before it was computed again. */
        STOPPED,
        FAILED;

        boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    private UUID portfolio;
    private @Nullable LocalDate day;

    @Column(updatable = false)
    private @Nullable UUID replays;

    private @Nullable String causes;
    private @Nullable String correlation;
    private @Nullable String causation;
    private int hop;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    private @Nullable String worker;
    private int attempts;

    @SuppressWarnings("UnusedVariable") // The queue reads it.
    private boolean stop;

    private @Nullable String progress;
    private @Nullable String reason;
    private @Nullable String result;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlanRun() {}

    /** One that somebody asked for. */
    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    PlanRun(UUID id, UUID portfolio, @Nullable LocalDate day, Instant askedAt) {
        this.id = id;
        this.portfolio = portfolio;
        this.day = day;
        this.askedAt = askedAt;
        this.state = State.QUEUED;
    }

    /** One that computes a kept plan again. */
    PlanRun replaying(UUID plan) {
        this.replays = plan;
        return this;
    }

    /** The same, because something changed. */
    PlanRun because(String causes, @Nullable String correlation, @Nullable String causation, int hop) {
        this.causes = causes;
        this.correlation = correlation;
        this.causation = causation;
        this.hop = hop;
        return this;
    }

    /** It ends as soon as its worker hears of it; at once where none works on it yet. */
    void stop(Instant at) {
        if (state == State.QUEUED) {
            state = State.STOPPED;
            reason = "It was stopped before it began";
            endedAt = at;
        } else if (state == State.RUNNING) {
            stop = true;
        }
    }

    void end(State how, @Nullable String why, Instant at) {
        state = how;
        reason = why;
        endedAt = at;
        worker = null;
    }

    void cameOut(String how) {
        result = how;
    }

    boolean isOf(String name) {
        return state == State.RUNNING && name.equals(worker);
    }

    UUID id() {
        return id;
    }

    UUID portfolio() {
        return portfolio;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    /** The plan that it computes again; null where it makes one. */
    @Nullable
    UUID replays() {
        return replays;
    }

    @Nullable
    String result() {
        return result;
    }

    @Nullable
    String causes() {
        return causes;
    }

    @Nullable
    String correlation() {
        return correlation;
    }

    @Nullable
    String causation() {
        return causation;
    }

    int hop() {
        return hop;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    String progress() {
        return progress;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}

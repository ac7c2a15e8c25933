package io.domicile.advisor.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A kept question what a plan would be, with its answer as JSON. */
@Entity
@Table(name = "scenario")
class Scenario {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID portfolio;
    private UUID plan;
    private String name;
    private String content;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Scenario() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Scenario(UUID id, UUID portfolio, NewScenario described, String content, Instant at) {
        this.id = id;
        this.portfolio = portfolio;
        this.createdAt = at;
        describe(described, content, at);
    }

    void becomes(NewScenario described, String content, Instant at) {
        describe(described, content, at);
    }

    private void describe(NewScenario described, String content, Instant at) {
        this.name = described.name();
        this.plan = described.plan();
        this.content = content;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID portfolio() {
        return portfolio;
    }

    UUID plan() {
        return plan;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    ScenarioRow row() {
        return new ScenarioRow(id, name, plan, createdAt, changedAt);
    }
}

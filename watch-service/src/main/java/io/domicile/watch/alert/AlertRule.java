package io.domicile.watch.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a tenant wants to be told. */
@Entity
@Table(name = "alert_rule")
class AlertRule {

    @TenantId
    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String name;
    private @Nullable UUID portfolio;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    @SuppressWarnings("UnusedVariable") // For those who look into the table.
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    AlertRule() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    AlertRule(UUID id, NewAlertRule rule, Instant at, String by) {
        this.id = id;
        this.createdAt = at;
        this.createdBy = by;
        becomes(rule);
    }

    final void becomes(NewAlertRule rule) {
        this.kind = rule.kind();
        this.name = rule.name();
        this.portfolio = rule.portfolio();
    }

    /** A plan that was made before the rule is old news, also when it arrives again later. */
    boolean wants(PublishedPlan plan) {
        return kind == AlertKind.PLAN_CHANGED
                && (portfolio == null || portfolio.equals(plan.portfolio()))
                && !plan.madeAt().isBefore(createdAt);
    }

    UUID id() {
        return id;
    }

    AlertKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    @Nullable
    UUID portfolio() {
        return portfolio;
    }

    Instant createdAt() {
        return createdAt;
    }
}

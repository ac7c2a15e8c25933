package io.domicile.watch.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a tenant was told. It stays as it was; only that somebody took note of it is added. */
@Entity
class Alert {

    @TenantId
    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Column(updatable = false)
    private long position;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private UUID rule;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private UUID plan;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // For those who look into the table.
    private UUID portfolio;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // For those who look into the table.
    private Instant at;

    @Column(updatable = false)
    private String document;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Alert() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Alert(AlertV1 told, String document) {
        this.id = told.id();
        this.position = told.position();
        this.rule = told.rule();
        this.plan = told.plan();
        this.portfolio = told.portfolio();
        this.at = told.at();
        this.document = document;
    }

    /** The first who takes note is kept. */
    void acknowledge(Instant at, String by) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = by;
        }
    }

    long position() {
        return position;
    }

    String document() {
        return document;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    String acknowledgedBy() {
        return acknowledgedBy;
    }
}

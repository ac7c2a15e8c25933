package io.domicile.advisor.weights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A tenant's set of weights, which are kept as JSON. */
@Entity
@Table(name = "weight_set")
class WeightSet {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    private String name;
    private String weights;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    WeightSet() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    WeightSet(UUID id, String name, String weights, Instant at) {
        this.id = id;
        this.createdAt = at;
        becomes(name, weights, at);
    }

    void becomes(String name, String weights, Instant at) {
        this.name = name;
        this.weights = weights;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String weights() {
        return weights;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}

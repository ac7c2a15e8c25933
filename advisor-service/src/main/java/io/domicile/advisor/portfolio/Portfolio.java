package io.domicile.advisor.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A tenant's portfolio. What it holds is kept as the JSON that its tenant sent. */
@Entity
@Table(name = "portfolio")
class Portfolio {

    static final int MOST_WORKLOADS = 10_000;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private int size;
    private String content;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Portfolio() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Portfolio(UUID id, NewPortfolio described, String content, Instant at) {
        this.id = id;
        this.createdAt = at;
        describe(described, content, at);
    }

    void becomes(NewPortfolio described, String content, Instant at) {
        describe(described, content, at);
    }

    private void describe(NewPortfolio described, String content, Instant at) {
        this.name = described.name();
        this.size = described.workloads().size();
        this.content = content;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    int size() {
        return size;
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
}

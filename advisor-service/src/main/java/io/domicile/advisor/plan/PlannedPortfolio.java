package io.domicile.advisor.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A version of a portfolio that was planned. All plans of it share the row. */
@Entity
@Immutable
@Table(name = "plan_portfolio")
@IdClass(PlannedPortfolio.Key.class)
class PlannedPortfolio {

    record Key(UUID portfolio, long version) implements Serializable {}

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID portfolio;

    @Id
    private long version;

    private String sha256;
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlannedPortfolio() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    PlannedPortfolio(Key key, String sha256, byte[] content) {
        this.portfolio = key.portfolio();
        this.version = key.version();
        this.sha256 = sha256;
        this.content = content;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }
}

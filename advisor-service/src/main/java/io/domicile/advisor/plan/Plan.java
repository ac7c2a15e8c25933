package io.domicile.advisor.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A plan as it was made. */
@Entity
@Immutable
@Table(name = "plan")
class Plan {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private UUID portfolio;

    private int revision;
    private @Nullable UUID previous;

    @Column(name = "made_at")
    private Instant madeAt;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Plan() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Plan(PlanView plan, String content) {
        this.id = plan.id();
        this.portfolio = plan.portfolio();
        this.revision = plan.revision();
        this.previous = plan.previous();
        this.madeAt = plan.madeAt();
        this.content = content;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    @Nullable
    UUID previous() {
        return previous;
    }

    Instant madeAt() {
        return madeAt;
    }

    String content() {
        return content;
    }
}

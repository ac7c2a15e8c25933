package io.domicile.advisor.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The numbers behind a plan. */
@Entity
@Immutable
@Table(name = "plan_calculation")
class PlanCalculation {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID plan;

    private byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlanCalculation() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    PlanCalculation(UUID plan, byte[] content) {
        this.plan = plan;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}

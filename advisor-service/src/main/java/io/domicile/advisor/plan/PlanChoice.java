package io.domicile.advisor.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The advice behind one placement, as it was when the plan was made: on the place and on the runner-up. */
@Entity
@Immutable
@Table(name = "plan_choice")
@IdClass(PlanChoice.Key.class)
class PlanChoice {

    record Key(UUID plan, String workload) implements Serializable {}

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID plan;

    @Id
    private String workload;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlanChoice() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    PlanChoice(UUID plan, String workload, String content) {
        this.plan = plan;
        this.workload = workload;
        this.content = content;
    }

    String content() {
        return content;
    }
}

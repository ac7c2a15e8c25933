package io.domicile.advisor.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The advice behind one placement, as earlier releases kept it; later ones have {@link PlanAdvice}. */
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

    String content() {
        return content;
    }
}

package io.domicile.advisor.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The advice behind some placements of a plan, of workloads that follow each other by id, packed. */
@Entity
@Immutable
@Table(name = "plan_advice")
@IdClass(PlanAdvice.Key.class)
class PlanAdvice {

    record Key(UUID plan, String from) implements Serializable {}

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID plan;

    @Id
    @Column(name = "from_workload")
    private String from;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlanAdvice() {}
}

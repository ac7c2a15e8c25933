package io.domicile.advisor.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** By which hashes all is found again that a plan was made of. */
@Entity
@Immutable
@Table(name = "plan_record")
class PlanRecord {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID plan;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    PlanRecord() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    PlanRecord(UUID plan, String content) {
        this.plan = plan;
        this.content = content;
    }

    String content() {
        return content;
    }
}

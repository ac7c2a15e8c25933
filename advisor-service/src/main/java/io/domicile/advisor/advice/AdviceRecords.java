package io.domicile.advisor.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AdviceRecords implements PanacheRepositoryBase<AdviceRecord, UUID> {

    AdviceRecord get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new AdviceException.NotFound(id));
    }
}

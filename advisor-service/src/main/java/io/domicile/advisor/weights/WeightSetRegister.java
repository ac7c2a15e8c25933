package io.domicile.advisor.weights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WeightSetRegister implements PanacheRepositoryBase<WeightSet, UUID> {

    /** As it stays until the transaction ends. */
    Optional<WeightSet> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<WeightSet> following(@Nullable UUID last, int most) {
        var inOrder = Sort.by("id");
        return (last == null ? findAll(inOrder) : find("id > ?1", inOrder, last))
                .page(0, most)
                .list();
    }
}

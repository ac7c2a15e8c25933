package io.domicile.advisor.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Portfolios implements PanacheRepositoryBase<Portfolio, UUID> {

    Optional<Portfolio> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Integer> size(UUID id) {
        return find("select p.size from Portfolio p where p.id = ?1", id)
                .project(Integer.class)
                .firstResultOptional();
    }

    List<Portfolio> after(@Nullable UUID last, int most) {
        var inOrder = Sort.by("id");
        return (last == null ? findAll(inOrder) : find("id > ?1", inOrder, last))
                .page(0, most)
                .list();
    }
}

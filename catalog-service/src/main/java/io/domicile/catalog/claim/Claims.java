package io.domicile.catalog.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Claims implements PanacheRepositoryBase<Claim, UUID> {

    Claim get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ClaimException.NotFound(id));
    }

    /** What was known of these deals then, oldest first, with sources and retractions read along. */
    List<Claim> of(Collection<String> deals, Instant asOf) {
        return find("""
                        select distinct c from Claim c left join fetch c.sources s left join fetch s.publisher p
                        left join fetch p.origin left join fetch c.retraction where c.deal in ?1 and c.knownAt <= ?2 order by c.knownAt, c.id
                        """, deals, asOf).list();
    }
}

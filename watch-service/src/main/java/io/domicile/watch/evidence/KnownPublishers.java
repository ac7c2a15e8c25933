package io.domicile.watch.evidence;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * The part of the catalog's register of publishers that its claims carry. A curator's entry is weighed by it, so that nobody
 * makes a party's page independent by saying so.
 */
@ApplicationScoped
class KnownPublishers {

    private final EntityManager em;

    KnownPublishers(EntityManager em) {
        this.em = em;
    }

    Optional<KnownPublisher> of(String address) {
        return Hosts.of(address).map(host -> em.find(KnownPublisher.class, host));
    }

    void learn(List<PublishedClaim.Source> sources) {
        // In a fixed order, or two transactions that learn of the same hosts could lock each other out.
        for (var source : sources.stream()
                .sorted(comparing(PublishedClaim.Source::address))
                .toList()) {
            var host = Hosts.of(source.address());
            if (host.isPresent() && source.publisher() != null && source.kind() != null) {
                var known = em.find(KnownPublisher.class, host.get());
                if (known == null) {
                    // Claims of several deals arrive at once and may name the same host; the key decides.
                    insert(host.get(), source.publisher(), source.kind().name());
                    known = em.find(KnownPublisher.class, host.get());
                }
                known.becomes(source.publisher(), source.kind(), source.party(), source.origin());
            }
        }
    }

    void forgetAll() {
        em.createQuery("delete from KnownPublisher").executeUpdate();
    }

    private void insert(String host, String name, String kind) {
        em.createNativeQuery(
                        "insert into known_publisher (host, name, kind) values (:host, :name, :kind) on conflict do nothing")
                .setParameter("host", host)
                .setParameter("name", name)
                .setParameter("kind", kind)
                .executeUpdate();
    }
}

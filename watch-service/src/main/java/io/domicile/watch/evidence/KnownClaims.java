package io.domicile.watch.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The read model of claims, of those that can move a milestone. */
@ApplicationScoped
public class KnownClaims {

    private static final Set<String> READ = Set.of("stage", "target");

    private final EntityManager em;
    private final ObjectMapper json;
    private final KnownPublishers publishers;

    KnownClaims(EntityManager em, ObjectMapper json, KnownPublishers publishers) {
        this.em = em;
        this.json = json;
        this.publishers = publishers;
    }

    /**
     * Takes a claim as the catalog publishes it now.
     *
     * @return whether it is of a kind that can move a milestone
     */
    public boolean take(PublishedClaim published) {
        publishers.learn(published.sources());
        if (!READ.contains(published.property())) {
            return false;
        }
        var known = em.find(KnownClaim.class, published.id());
        if (known == null) {
            em.persist(new KnownClaim(published, write(published)));
        } else {
            known.becomes(write(published));
        }
        return true;
    }

    /** The deal of a claim that is known here. */
    public Optional<String> dealOf(UUID id) {
        // Not the entity: what is loaded before the deal is locked may be stale once it is.
        return em.createQuery("select deal from KnownClaim where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Forgets a claim that the catalog removed. */
    public void forget(UUID id) {
        em.createQuery("delete from KnownClaim where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    public void forgetAll() {
        em.createQuery("delete from KnownClaim").executeUpdate();
        publishers.forgetAll();
    }

    /** The claims on stages of a deal and its parts. */
    List<PublishedClaim> onStages(String deal) {
        return of(deal, "stage");
    }

    /** Targets that were once stated and then taken back: as if they had never been stated. */
    public Set<UUID> retractedTargets(String deal) {
        return of(deal, "target").stream()
                .filter(claim -> claim.fact().equals("RETRACTED"))
                .map(PublishedClaim::id)
                .collect(Collectors.toSet());
    }

    private List<PublishedClaim> of(String deal, String property) {
        return em.createQuery(
                        "select state from KnownClaim where deal = :deal and property = :property order by id",
                        String.class)
                .setParameter("deal", deal)
                .setParameter("property", property)
                .getResultStream()
                .map(this::read)
                .toList();
    }

    private PublishedClaim read(String state) {
        try {
            return json.readValue(state, PublishedClaim.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored claim is what this class wrote", e);
        }
    }

    private String write(PublishedClaim claim) {
        try {
            return json.writeValueAsString(claim);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Claim " + claim.id() + " does not become JSON", e);
        }
    }
}

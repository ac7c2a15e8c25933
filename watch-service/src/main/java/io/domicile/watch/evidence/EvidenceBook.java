package io.domicile.watch.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.watch.ladder.Evidence;
import io.domicile.watch.ladder.StatedDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All evidence there is. From here on nobody can tell a claim from an entry by hand, except by asking for it. */
@ApplicationScoped
public class EvidenceBook {

    private final EntityManager em;
    private final KnownClaims claims;
    private final KnownPublishers publishers;
    private final Clock clock;

    EvidenceBook(EntityManager em, KnownClaims claims, KnownPublishers publishers, Clock clock) {
        this.em = em;
        this.claims = claims;
        this.publishers = publishers;
        this.clock = clock;
    }

    /**
     * What evidence is asked about.
     *
     * @param isWholeDeal whether the phase is the only one of its deal, so that what is said of the deal is said of it
     * @param parties who takes part in the deal
     */
    public record About(UUID milestone, String deal, String phase, boolean isWholeDeal, Set<String> parties) {}

    /** Evidence as it is weighed, of claims and entries alike. */
    public List<Evidence> weigh(About about) {
        var byClaim = claims.onStages(about.deal()).stream()
                .filter(claim -> concerns(claim, about))
                .flatMap(claim -> Weighing.claim(claim, about.parties()).stream());
        var byHand = entries(about.milestone()).stream().map(entry -> weigh(entry, about.parties()));
        return Stream.concat(byClaim, byHand).toList();
    }

    /** Evidence as people read it. */
    public List<EvidenceView> view(About about) {
        var entries = entries(about.milestone());
        return weigh(about).stream()
                .map(evidence -> EvidenceView.of(
                        evidence,
                        entries.stream()
                                .filter(entry -> entry.id().equals(evidence.id()))
                                .findFirst()))
                .toList();
    }

    /** Records what a curator entered. */
    public UUID add(UUID milestone, NewEvidence entry, String curator) {
        requireFit(entry);
        var id = UuidCreator.getTimeOrderedEpoch();
        em.persist(new HandEvidence(id, milestone, entry, clock.instant().truncatedTo(ChronoUnit.MICROS), curator));
        return id;
    }

    /** The milestone that an entry speaks about. */
    public UUID milestoneOf(UUID id) {
        // Not the entity: what is loaded before the deal is locked may be stale once it is.
        return em.createQuery("select milestone from HandEvidence where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Takes an entry back. */
    public void retract(UUID id, String reason, String curator) {
        em.persist(get(id).retract(reason, clock.instant().truncatedTo(ChronoUnit.MICROS), curator));
    }

    private HandEvidence get(UUID id) {
        var entry = em.find(HandEvidence.class, id);
        if (entry == null) {
            throw unknown(id);
        }
        return entry;
    }

    private EvidenceException unknown(UUID id) {
        return claims.dealOf(id).isPresent() ? new EvidenceException.IsClaim(id) : new EvidenceException.NotFound(id);
    }

    private List<HandEvidence> entries(UUID milestone) {
        return em.createQuery("from HandEvidence where milestone = :milestone order by id", HandEvidence.class)
                .setParameter("milestone", milestone)
                .getResultList();
    }

    private Evidence weigh(HandEvidence entry, Set<String> parties) {
        return Weighing.entry(entry, publishers.of(entry.address()), parties);
    }

    private static boolean concerns(PublishedClaim claim, About about) {
        return claim.subject().equals("phase/" + about.phase())
                || (about.isWholeDeal() && claim.subject().equals("deal"));
    }

    private void requireFit(NewEvidence entry) {
        if (occurred(entry.occurred()).earliest().isAfter(LocalDate.now(clock))) {
            throw new EvidenceException.Unfit("#/occurred", "lies in the future; evidence is of what was or is");
        }
        var source = entry.source();
        if (Hosts.of(source.address()).isEmpty()) {
            throw new EvidenceException.Unfit(
                    "#/source/address", "is no address that a reader could open; write https://…");
        }
        var known = publishers.of(source.address());
        if (known.isEmpty() && (source.publisher() == null || source.publisher().isBlank())) {
            throw new EvidenceException.Unfit(
                    "#/source/publisher", "is needed: the catalog's register does not know who publishes there");
        }
        known.filter(publisher -> publisher.kind() != source.kind()).ifPresent(publisher -> {
            throw new EvidenceException.Unfit(
                    "#/source/kind",
                    "contradicts the catalog's register, in which " + publisher.name() + " is " + publisher.kind());
        });
    }

    private static StatedDate occurred(String stated) {
        try {
            return StatedDate.parse(stated);
        } catch (IllegalArgumentException e) {
            throw new EvidenceException.Unfit("#/occurred", String.valueOf(e.getMessage()));
        }
    }
}

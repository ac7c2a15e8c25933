package io.domicile.catalog.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.catalog.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where claims are recorded, taken back and looked up. Every write needs the caller's transaction. */
@ApplicationScoped
public class ClaimBook {

    private final Claims claims;
    private final Sources sources;
    private final Fitness fitness;
    private final Clock clock;

    ClaimBook(Claims claims, Sources sources, Fitness fitness, Clock clock) {
        this.claims = claims;
        this.sources = sources;
        this.fitness = fitness;
        this.clock = clock;
    }

    /** Records what a curator gives, as known from now on; answers the new claim's id. */
    public UUID add(String deal, Set<Subject> subjects, NewClaim said, String curator) {
        fitness.check(deal, subjects, said);
        var id = UuidCreator.getTimeOrderedEpoch();
        record(id, deal, said, clock.instant(), curator);
        return id;
    }

    /** Records a claim under a given id and instant; a claim that is there already stays as it is. */
    public boolean addOnce(UUID id, String deal, Set<Subject> subjects, NewClaim said, Instant knownAt, String by) {
        if (claims.findByIdOptional(id).isPresent()) {
            return false;
        }
        fitness.check(deal, subjects, said);
        record(id, deal, said, knownAt, by);
        return true;
    }

    /** Takes a claim back from now on; answers the deal that it was about. */
    public String retract(UUID id, String reason, String curator) {
        var claim = claims.get(id);
        claims.getEntityManager().persist(claim.retract(reason, clock.instant(), curator));
        return claim.deal();
    }

    /** Which deal a claim is about. */
    public String dealOf(UUID id) {
        return claims.get(id).deal();
    }

    /** All that was known of a deal then. */
    public Dossier dossier(String deal, Instant asOf) {
        return Dossier.of(claims.of(List.of(deal), asOf), asOf);
    }

    /** All that was known of these deals then, by deal. */
    public Map<String, Dossier> dossiers(Collection<String> deals, Instant asOf) {
        var byDeal = claims.of(deals, asOf).stream().collect(Collectors.groupingBy(Claim::deal));
        return deals.stream()
                .collect(Collectors.toMap(
                        deal -> deal, deal -> Dossier.of(byDeal.getOrDefault(deal, List.of()), asOf)));
    }

    /** One claim as it stands now. */
    public ClaimView view(UUID id) {
        return dossier(dealOf(id), clock.instant()).claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findAny()
                .orElseThrow(() -> new ClaimException.NotFound(id));
    }

    private void record(UUID id, String deal, NewClaim said, Instant knownAt, String by) {
        var at = said.sources().stream().distinct().map(sources::at).toList();
        claims.persist(new Claim(id, deal, said, at, knownAt, by));
    }
}

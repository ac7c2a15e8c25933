package io.domicile.catalog.claim;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was known of one deal at one instant, and which value is shown for each property: by status, then by the tier
 * of the sources, then by recency. What loses stays readable beside it.
 */
public final class Dossier {

    private final List<Claim> claims;
    private final Map<UUID, Verdict> verdicts;

    private Dossier(List<Claim> claims, Map<UUID, Verdict> verdicts) {
        this.claims = claims;
        this.verdicts = verdicts;
    }

    static Dossier of(List<Claim> known, Instant asOf) {
        return new Dossier(known, Verification.of(known, asOf));
    }

    /** The value shown for a property that has one value. */
    public Optional<Stated> one(Subject subject, Property property) {
        var matter = live(subject, property);
        var order = property == Property.STAGE ? furthestFirst() : bestFirst();
        return matter.stream().min(order).map(chosen -> stated(chosen, matter));
    }

    /** The values shown for a property that may have several: one for each thing that is spoken of. */
    public List<Stated> all(Subject subject, Property property) {
        Map<String, List<Claim>> bySlot = live(subject, property).stream()
                .collect(Collectors.groupingBy(claim -> claim.value().slot(), LinkedHashMap::new, Collectors.toList()));
        return bySlot.values().stream()
                .map(matter -> stated(matter.stream().min(bestFirst()).orElseThrow(), matter))
                .toList();
    }

    /** Every claim, also those that were replaced or taken back, oldest first. */
    public List<ClaimView> claims() {
        return claims.stream().map(claim -> ClaimView.of(claim, verdict(claim))).toList();
    }

    private List<Claim> live(Subject subject, Property property) {
        return claims.stream()
                .filter(claim -> claim.subject().equals(subject) && claim.property() == property)
                .filter(claim -> verdict(claim).fact().live())
                .toList();
    }

    private Comparator<Claim> bestFirst() {
        return comparing((Claim claim) -> verdict(claim).fact())
                .thenComparing(claim -> verdict(claim).statement())
                .thenComparing(claim -> verdict(claim).tier())
                .thenComparing(Dossier::saidLast, nullsLast(reverseOrder()))
                .thenComparing(Claim::knownAt, reverseOrder())
                .thenComparing(Claim::id);
    }

    /** Stages follow each other instead of competing: of those that are supported the furthest is shown. */
    private Comparator<Claim> furthestFirst() {
        return comparing((Claim claim) -> !verdict(claim).fact().supported())
                .thenComparing(Dossier::stage, reverseOrder())
                .thenComparing(bestFirst());
    }

    private Stated stated(Claim chosen, List<Claim> matter) {
        var verdict = verdict(chosen);
        return new Stated(
                chosen.value(),
                verdict.statement(),
                verdict.fact(),
                verdict.tier(),
                chosen.speaker(),
                chosen.said(),
                chosen.knownAt(),
                reviewBy(chosen),
                chosen.id(),
                matter.stream()
                        .filter(claim -> !claim.id().equals(chosen.id()))
                        .map(Claim::id)
                        .toList());
    }

    private static LocalDate reviewBy(Claim claim) {
        var said = saidLast(claim);
        var known = LocalDate.ofInstant(claim.knownAt(), ZoneOffset.UTC);
        return (said == null || said.isAfter(known) ? known : said)
                .plus(claim.property().fresh());
    }

    private static @Nullable LocalDate saidLast(Claim claim) {
        return claim.said() == null ? null : DateInterval.parse(claim.said()).last();
    }

    private static Stage stage(Claim claim) {
        return ((AtStage) claim.value()).stage();
    }

    private Verdict verdict(Claim claim) {
        var verdict = verdicts.get(claim.id());
        if (verdict == null) {
            throw new IllegalArgumentException("Claim " + claim.id() + " is not of this dossier");
        }
        return verdict;
    }
}

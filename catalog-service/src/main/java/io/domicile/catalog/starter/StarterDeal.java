package io.domicile.catalog.starter;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.catalog.claim.NewClaim;
import io.domicile.catalog.claim.Property;
import io.domicile.catalog.claim.Subject;
import io.domicile.catalog.claim.Value;
import io.domicile.catalog.deal.NewDeal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of the starter set: a deal's frame, and the claims on it. */
record StarterDeal(
        String id,
        String name,
        String country,
        List<NewDeal.NewSite> sites,
        List<NewDeal.NewPhase> phases,
        List<StarterClaim> claims) {

    NewDeal frame() {
        return new NewDeal(id, name, country, sites, phases);
    }

    /** The claims so that one comes after those that it refers to. */
    List<StarterClaim> inOrder() {
        var ordered = new ArrayList<StarterClaim>();
        var placed = new HashSet<String>();
        var waiting = claims;
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(claim -> claim.refersTo().allMatch(placed::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("In deal " + id + " these claims refer to missing ones or in a circle: "
                        + waiting.stream().map(StarterClaim::key).toList());
            }
            ordered.addAll(next);
            next.forEach(claim -> placed.add(claim.key()));
            waiting = waiting.stream()
                    .filter(claim -> !placed.contains(claim.key()))
                    .toList();
        }
        return ordered;
    }

    /** The id follows from what is said, so it is the same in every cell, and a changed claim is a new one. */
    UUID idOf(StarterClaim claim) {
        return UuidCreator.getNameBasedSha1(UuidCreator.NAMESPACE_URL, "urn:domicile:starter:" + id + ":" + claim);
    }

    NewClaim newClaim(StarterClaim claim) {
        return new NewClaim(
                claim.subject(),
                claim.property(),
                claim.value(),
                claim.wording(),
                claim.speaker(),
                claim.said(),
                claim.sources(),
                claim.note(),
                idOf(claim.supersedes()),
                idOf(claim.disputes()));
    }

    private @Nullable UUID idOf(@Nullable String key) {
        return key == null
                ? null
                : claims.stream()
                        .filter(claim -> claim.key().equals(key))
                        .findAny()
                        .map(this::idOf)
                        .orElseThrow(() -> new IllegalStateException("Deal " + id + " has no claim '" + key + "'"));
    }

    /**
     * A claim of the set.
     *
     * @param key its name within the deal's file, by which others refer to it
     */
    record StarterClaim(
            String key,
            Subject subject,
            Property property,
            Value value,
            @Nullable String wording,
            String speaker,
            @Nullable String said,
            List<String> sources,
            @Nullable String note,
            @Nullable String supersedes,
            @Nullable String disputes) {

        StarterClaim {
            Objects.requireNonNull(key, "a claim of the starter set needs a key");
        }

        Stream<String> refersTo() {
            return Stream.of(Optional.ofNullable(supersedes), Optional.ofNullable(disputes))
                    .flatMap(Optional::stream);
        }
    }
}

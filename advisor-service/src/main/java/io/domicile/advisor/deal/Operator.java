package io.domicile.advisor.deal;

import io.domicile.advisor.deal.PublishedDeal.Party;
import io.domicile.advisor.deal.PublishedDeal.Stated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to operate the place. A deal rarely says it outright: the supplier of operations comes first, then who takes part as
 * operator, then the national champion.
 *
 * @param candidates all that the deal names in the first of these parts that anybody has, without parents of others
 */
record Operator(String slug, List<Named> candidates) {

    /** A party in its part. */
    record Named(Party party, Stated because) {}

    static Operator of(PublishedDeal deal) {
        return Stream.of(
                        deal.suppliers("OPERATIONS").stream(),
                        inRole(deal, "OPERATOR"),
                        inRole(deal, "NATIONAL_CHAMPION"))
                .map(stated -> withoutParents(deal, stated))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .map(named -> new Operator(named.getFirst().party().id(), named))
                .orElseGet(() -> new Operator("unknown-" + deal.id(), List.of()));
    }

    /** The seat, when all candidates agree on it; otherwise nobody knows under whose law it will be. */
    Optional<String> seat() {
        return agreed(candidates.stream().map(named -> named.party().seat()));
    }

    Optional<String> parentSeat() {
        return agreed(candidates.stream().map(named -> named.party().parentSeat()));
    }

    private static Optional<String> agreed(Stream<@Nullable String> seats) {
        var all = seats.map(Optional::ofNullable).distinct().toList();
        return all.size() == 1 ? all.getFirst() : Optional.empty();
    }

    private static Stream<Stated> inRole(PublishedDeal deal, String role) {
        return deal.parties().stream()
                .filter(stated -> role.equals(stated.value().role()));
    }

    /** By id, so that the order in which the catalog lists them does not matter. */
    private static List<Named> withoutParents(PublishedDeal deal, Stream<Stated> stated) {
        var named = stated.flatMap(it -> party(deal, it).map(party -> new Named(party, it)).stream())
                .toList();
        return named.stream()
                .filter(it -> named.stream()
                        .noneMatch(other -> it.party().id().equals(other.party().parent())))
                .sorted((a, b) -> a.party().id().compareTo(b.party().id()))
                .toList();
    }

    private static Optional<Party> party(PublishedDeal deal, Stated stated) {
        var id = stated.value().party() == null
                ? stated.value().supplier()
                : stated.value().party();
        return id == null ? Optional.empty() : deal.party(id);
    }
}

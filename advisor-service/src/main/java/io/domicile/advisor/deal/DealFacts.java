package io.domicile.advisor.deal;

import io.domicile.advisor.deal.PublishedDeal.Stated;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.FactValues;
import io.domicile.advisor.place.PlaceFact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a deal says of the place. What it does not say stays unknown: from where it is controlled, for instance. */
final class DealFacts {

    private DealFacts() {}

    static Map<PlaceFact, Fact> of(PublishedDeal deal, Operator operator) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        country(deal).ifPresent(fact -> facts.put(PlaceFact.COUNTRY, fact));
        if (!operator.candidates().isEmpty()) {
            var because = operator.candidates().getFirst().because();
            operator.seat()
                    .filter(FactValues::isJurisdiction)
                    .ifPresent(seat -> facts.put(
                            PlaceFact.OPERATOR_SEAT,
                            fact(
                                    seat,
                                    because,
                                    "Seat, in the catalog's register, of who is to operate by this claim")));
            operator.parentSeat()
                    .filter(FactValues::isJurisdiction)
                    .ifPresent(seat -> facts.put(
                            PlaceFact.PARENT_SEAT,
                            fact(
                                    seat,
                                    because,
                                    "Seat, in the catalog's register, of the ultimate parent of who is to operate")));
        }
        models(deal).ifPresent(fact -> facts.put(PlaceFact.MODELS, fact));
        return facts;
    }

    /** Sites in several countries leave it open in which of them a workload would run. */
    private static Optional<Fact> country(PublishedDeal deal) {
        var countries = deal.sites().stream()
                .map(PublishedDeal.Site::country)
                .distinct()
                .toList();
        if (countries.size() != 1 || !FactValues.isJurisdiction(countries.getFirst())) {
            return Optional.empty();
        }
        var country = countries.getFirst();
        var location = deal.sites().stream()
                .map(PublishedDeal.Site::location)
                .filter(Objects::nonNull)
                .findFirst();
        return Optional.of(location.map(stated -> fact(country, stated, null))
                .orElseGet(() -> new Fact(
                        country,
                        deal.factsAsOf(),
                        deal.factsAsOf().plusYears(1),
                        "/api/v1/deals/" + deal.id(),
                        null,
                        "M",
                        "Country of the site in the catalog")));
    }

    private static Optional<Fact> models(PublishedDeal deal) {
        var stated = deal.models().stream()
                .filter(model -> model.value().brand() != null)
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        var brands = new TreeSet<String>();
        stated.forEach(model -> brands.add(String.valueOf(model.value().brand())));
        var soonest = stated.stream()
                .min(Comparator.comparing(Stated::reviewBy).thenComparing(Stated::claim))
                .orElseThrow();
        return Optional.of(fact(
                brands,
                soonest,
                stated.size() == 1
                        ? "Brand that the deal names; it does not say that it is offered there today"
                        : "Brands that the deal names in " + stated.size()
                                + " claims, of which this one is due for review first; it does not say that they are offered"
                                + " there today"));
    }

    /** Where the claim can be read. */
    static String address(Stated stated) {
        return "/api/v1/claims/" + stated.claim();
    }

    private static Fact fact(Object value, Stated stated, @Nullable String method) {
        return new Fact(
                value, asOf(stated), stated.reviewBy(), address(stated), stated.claim(), confidence(stated), method);
    }

    private static LocalDate asOf(Stated stated) {
        return stated.said() == null
                ? stated.knownAt().atZone(ZoneOffset.UTC).toLocalDate()
                : StatedDate.latest(stated.said());
    }

    private static String confidence(Stated stated) {
        return switch (stated.fact()) {
            case "VERIFIED" -> "H";
            case "REPORTED" -> "M";
            default -> "L";
        };
    }
}

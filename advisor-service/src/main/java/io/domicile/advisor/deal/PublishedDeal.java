package io.domicile.advisor.deal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code io.domicile.catalog.deal.v1}; what else the catalog says there is passed over.
 *
 * @param country jurisdiction of the deal
 * @param origin the cell in which the deal is written
 * @param register the parties that are named anywhere in the deal
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedDeal(
        String id,
        String name,
        String country,
        String origin,
        LocalDate factsAsOf,
        List<Stated> parties,
        List<Site> sites,
        List<Phase> phases,
        List<Layer> layers,
        List<Stated> models,
        List<Party> register) {

    PublishedDeal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(factsAsOf, "factsAsOf");
        parties = List.copyOf(parties);
        sites = List.copyOf(sites);
        phases = List.copyOf(phases);
        layers = List.copyOf(layers);
        models = List.copyOf(models);
        register = List.copyOf(register);
    }

    /** The value that the catalog shows for one property, with the claim behind it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stated(
            Value value,
            String fact,
            String tier,
            @Nullable String said,
            Instant knownAt,
            LocalDate reviewBy,
            String claim) {

        Stated {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(knownAt, "knownAt");
            Objects.requireNonNull(reviewBy, "reviewBy");
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** A value of any form: what its form does not have is absent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(
            @Nullable Double exactly,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            @Nullable String qualifier,
            @Nullable String when,
            @Nullable String party,
            @Nullable String role,
            @Nullable String supplier,
            @Nullable String brand) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Site(String id, String country, @Nullable Stated location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Phase(
            String id,
            @Nullable String site,
            @Nullable Stated capacity,
            @Nullable Stated target) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Layer(String layer, List<Stated> suppliers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(
            String id,
            @Nullable String seat,
            @Nullable String parent,
            @Nullable String parentSeat) {}

    Optional<Party> party(String id) {
        return register.stream().filter(party -> party.id().equals(id)).findAny();
    }

    List<Stated> suppliers(String layer) {
        return layers.stream()
                .filter(it -> it.layer().equals(layer))
                .flatMap(it -> it.suppliers().stream())
                .toList();
    }
}

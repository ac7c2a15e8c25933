package io.domicile.watch.deal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code io.domicile.catalog.deal.v1}; what else the catalog says there is passed over.
 *
 * @param country jurisdiction of the deal
 * @param origin the cell in which the deal is written
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedDeal(
        String id,
        String name,
        String country,
        String origin,
        @Nullable List<Participation> parties,
        @Nullable List<Phase> phases) {

    /** Ids of those who take part. */
    public Set<String> partyIds() {
        return parties == null
                ? Set.of()
                : parties.stream()
                        .map(participation -> participation.value().party())
                        .collect(Collectors.toSet());
    }

    /** The phases, dated or not. */
    public List<Phase> allPhases() {
        return phases == null ? List.of() : phases;
    }

    public Optional<Phase> phase(String id) {
        return allPhases().stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    /** That a party takes part, as a claim says it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Participation(Party value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(String party) {}

    /** A capacity step; its id is stable. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Phase(
            String id,
            String name,
            @Nullable String site,
            @Nullable Target target,
            @Nullable Power capacity) {}

    /** The target that the catalog shows, and the claim that it rests on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(When value, UUID claim) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record When(String when) {}

    /** The capacity that the catalog shows, and the claim that it rests on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Power(Megawatts value, UUID claim) {}

    /** In MW, the one unit in use. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Megawatts(
            @Nullable BigDecimal exactly,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable Boolean approx,
            String qualifier) {}
}

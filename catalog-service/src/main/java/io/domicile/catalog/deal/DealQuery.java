package io.domicile.catalog.deal;

import io.domicile.catalog.claim.FactStatus;
import io.domicile.catalog.claim.Stage;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a listing of deals can be asked for. */
class DealQuery {

    @RestQuery
    @Parameter(description = "Jurisdiction of the deal, ISO 3166-1 alpha-2 in lower case", example = "kr")
    Optional<@Pattern(regexp = "[a-z]{2}", message = "is an ISO 3166-1 alpha-2 code in lower case, such as kr") String>
            country = Optional.empty();

    @RestQuery
    @Parameter(description = "A party that is vendor in the deal or supplies a layer of its stack", example = "nvidia")
    Optional<@Size(max = 100) String> vendor = Optional.empty();

    @RestQuery
    @Parameter(description = "The stage that is shown for the deal")
    Optional<Stage> stage = Optional.empty();

    @RestQuery
    @Parameter(description = "Deals of which at least one shown value has this fact status")
    Optional<FactStatus> status = Optional.empty();

    @RestQuery
    @Parameter(description = "Words in the names of deal, sites, parties and models, in any script", example = "네이버")
    Optional<@Size(min = 1, max = 200) String> q = Optional.empty();

    @RestQuery
    @Parameter(description = "id, name or country; a minus in front reverses", example = "-name")
    Optional<String> sort = Optional.empty();

    @RestQuery
    @Parameter(description = "As it was known at: a UTC instant, or a day, which means its end; now if not given")
    Optional<String> asOf = Optional.empty();

    /** What the listing is filtered and ordered by: a cursor is good for this alone. */
    List<String> identity() {
        return Stream.of(country, vendor, stage.map(Enum::name), status.map(Enum::name), q, sort, asOf)
                .map(part -> part.orElse(""))
                .toList();
    }
}

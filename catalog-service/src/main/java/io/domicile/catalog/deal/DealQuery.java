package io.domicile.catalog.deal;

import io.domicile.catalog.claim.FactStatus;
import io.domicile.catalog.claim.Stage;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
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
    @Parameter(description = "Where the previous page ended: its 'next', unchanged")
    Optional<String> cursor = Optional.empty();

    @RestQuery
    @Parameter(description = "Deals in one page, 1 to 200; 50 if not given")
    Optional<Integer> limit = Optional.empty();

    /** What the listing is filtered and ordered by: a cursor is good for this alone. */
    String identity(String asOf) {
        return String.join(
                "\n",
                country.orElse(""),
                vendor.orElse(""),
                stage.map(Enum::name).orElse(""),
                status.map(Enum::name).orElse(""),
                q.orElse(""),
                sort.orElse(""),
                asOf);
    }
}

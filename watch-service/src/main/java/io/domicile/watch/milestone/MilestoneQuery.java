package io.domicile.watch.milestone;

import io.domicile.watch.ladder.MilestoneState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a listing of milestones can be asked for. */
class MilestoneQuery {

    @RestQuery
    @Parameter(description = "Id of the deal", example = "kr-naver-gak-sejong")
    Optional<@Size(min = 1, max = 200) String> deal = Optional.empty();

    @RestQuery
    @Parameter(description = "The state that is derived now")
    Optional<MilestoneState> state = Optional.empty();

    @RestQuery
    @Parameter(description = "Jurisdiction of the deal, ISO 3166-1 alpha-2 in lower case", example = "kr")
    Optional<@Pattern(regexp = "[a-z]{2}", message = "is an ISO 3166-1 alpha-2 code in lower case, such as kr") String>
            country = Optional.empty();

    @RestQuery
    @Parameter(description = "Milestones whose target ends before this day", example = "2027-07-01")
    Optional<LocalDate> dueBefore = Optional.empty();

    /** What the listing is filtered by: a cursor is good for this alone. */
    List<String> identity() {
        return Stream.of(deal, state, country, dueBefore)
                .map(part -> part.map(Object::toString).orElse(""))
                .toList();
    }
}

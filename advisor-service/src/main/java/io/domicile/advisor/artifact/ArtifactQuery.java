package io.domicile.advisor.artifact;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a listing of artifacts can be asked for. */
class ArtifactQuery {

    @RestQuery
    @Parameter(description = "The word by which rules ask for it", example = "SANDBOX_APPROVAL")
    Optional<@Size(max = 60) @Pattern(regexp = NewArtifact.KIND, message = NewArtifact.KIND_FORM) String> kind =
            Optional.empty();

    @RestQuery
    @Parameter(description = "Those that count on this day, UTC", example = "2026-12-31")
    Optional<LocalDate> validOn = Optional.empty();

    @RestQuery
    @Parameter(
            description = "Those that cover this place, by its id or because they cover all",
            example = "kr-naver-gak-sejong")
    Optional<@Size(max = 100) String> place = Optional.empty();

    /** What the listing is filtered by: a cursor is good for this alone. */
    List<String> identity() {
        return Stream.of(kind, validOn.map(LocalDate::toString), place)
                .map(part -> part.orElse(""))
                .toList();
    }
}

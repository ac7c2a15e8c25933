package io.domicile.advisor.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An artifact as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArtifactView(
        UUID id,
        String kind,

        @Schema(description = "Ids of the places that it covers; empty: all")
        List<String> places,

        @Schema(description = "Ids of the workloads that it covers; empty: all")
        List<String> workloads,

        String reference,
        @Nullable String documentSha256,
        String issuedBy,
        LocalDate issuedOn,

        @Schema(description = "The first day on which it counts, UTC")
        LocalDate validFrom,

        @Nullable @Schema(description = "The last day on which it counts, UTC; absent: no end")
        LocalDate validUntil,

        @Nullable String note,
        Instant registeredAt,
        Instant changedAt,

        @Schema(description = "The identity provider's pseudonym of who registered or last changed it")
        String changedBy) {}

package io.domicile.advisor.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An artifact as its tenant describes it. What is left out is not known, except for the scope: there it means all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewArtifact(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = KIND, message = KIND_FORM)
        @Schema(description = "The word by which rules ask for it", examples = "SANDBOX_APPROVAL")
        String kind,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "Ids of the places that it covers; empty or absent: all",
                examples = "[\"kr-naver-gak-sejong\"]")
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(
                                regexp = "[a-z0-9][a-z0-9-]*",
                                message = "is the id of a place, such as kr-naver-gak-sejong")
                        String>
                places,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "Ids of the workloads that it covers; empty or absent: all",
                examples = "[\"credit-scoring\"]")
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(
                                regexp = "[A-Za-z0-9][A-Za-z0-9._-]*",
                                message = "is the id of a workload, such as credit-scoring")
                        String>
                workloads,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "By what it is found: file number, contract, address of the document")
        String reference,

        @Nullable
        @Pattern(regexp = "[0-9a-f]{64}", message = "is a SHA-256 in 64 hexadecimal digits, lower case")
        @Schema(description = "SHA-256 of the document")
        String documentSha256,

        @NotBlank @Size(max = 200) String issuedBy,
        @NotNull LocalDate issuedOn,

        @NotNull @Schema(description = "The first day on which it counts, UTC")
        LocalDate validFrom,

        @Nullable @Schema(description = "The last day on which it counts, UTC; absent: no end")
        LocalDate validUntil,

        @Nullable @Size(max = 2000) String note) {

    static final String KIND = "[A-Z][A-Z0-9_]*";
    static final String KIND_FORM = "is a word in capitals, digits and underscores, such as SANDBOX_APPROVAL";

    /** In order and each once, so that equal scopes look equal. */
    String[] placesInOrder() {
        return inOrder(places);
    }

    String[] workloadsInOrder() {
        return inOrder(workloads);
    }

    private static String[] inOrder(@Nullable List<String> ids) {
        return ids == null ? new String[0] : new TreeSet<>(ids).toArray(String[]::new);
    }
}

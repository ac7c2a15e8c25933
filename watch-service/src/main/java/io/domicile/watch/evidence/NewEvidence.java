package io.domicile.watch.evidence;

import io.domicile.watch.ladder.PublisherKind;
import io.domicile.watch.ladder.Rung;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as a curator enters it. Tier and independence are not entered: they follow from who published the source.
 *
 * @param rung what the source says of the phase
 * @param occurred when that was the case, in the forms of a stated date
 * @param text the source's finding in a sentence; shown to everybody
 */
public record NewEvidence(
        @NotNull Rung rung,

        @NotBlank
        @Size(max = 40)
        @Schema(
                description = "2026-11-20, 2026-11, 2026-Q4, 2026-H2, 2026, or two with a slash",
                examples = "2026-11-20")
        String occurred,

        @NotNull @Valid Source source,
        @NotBlank @Size(max = 1000) String text) {

    /**
     * The document.
     *
     * @param publisher who put it out; needed where the catalog's register does not know the host
     * @param kind what sort of publisher that is; where the register knows the host, it has to agree
     */
    public record Source(
            @NotBlank @Size(max = 2000) @Schema(examples = "https://www.koreaherald.com/article/10900000")
            String address,

            @Nullable @Size(max = 200) String publisher,
            @NotNull PublisherKind kind) {}
}

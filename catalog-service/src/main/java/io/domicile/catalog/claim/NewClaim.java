package io.domicile.catalog.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a curator gives it. Its status is not asked for: it follows from the sources.
 *
 * @param subject {@code deal}, {@code phase/<id>} or {@code site/<id>}
 * @param value in the form that the property takes
 * @param wording the shortest original wording; absent if none is recorded, never a paraphrase
 * @param speaker who said it: a party, or a publisher that speaks for itself
 * @param said when it was said, in the forms of {@link When}; absent if not known
 * @param sources where it can be read, at least one
 * @param supersedes an earlier claim on the same deal that this one replaces
 * @param disputes a claim on the same deal that this one contradicts
 */
public record NewClaim(
        @NotNull Subject subject,
        @NotNull Property property,
        @NotNull @Valid Value value,
        @Nullable @Size(max = 500) String wording,
        @NotBlank @Size(max = 100) String speaker,
        @Nullable @Size(max = 40) String said,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 2000) String> sources,
        @Nullable @Size(max = 1000) String note,
        @Nullable UUID supersedes,
        @Nullable UUID disputes) {}

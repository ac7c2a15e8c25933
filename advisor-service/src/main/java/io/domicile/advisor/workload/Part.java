package io.domicile.advisor.workload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A part of a workload that may be placed apart: what is done, with which data.
 *
 * @param name tells it from its siblings
 */
public record Part(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Verb> verbs,
        @NotEmpty Set<@NotNull DataCategory> data) {}

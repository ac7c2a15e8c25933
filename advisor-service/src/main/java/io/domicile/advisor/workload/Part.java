package io.domicile.advisor.workload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a workload that may be placed apart: what is done, with which data.
 *
 * @param name tells it from its siblings
 */
public record Part(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Verb> verbs,
        @NotEmpty Set<@NotNull DataCategory> data) {

    /**
     * Sets of enums iterate differently in each process, but the same part must be written the same by all of them: keys of
     * idempotent writes and fingerprints are made of it. What is absent or null stays so, for the annotations to refuse.
     */
    public Part {
        if (verbs != null) {
            verbs = ordered(verbs);
        }
        if (data != null) {
            data = ordered(data);
        }
    }

    private static <T extends Enum<T>> Set<T> ordered(Set<T> set) {
        var ordered = new TreeSet<T>(Comparator.nullsFirst(Comparator.<T>naturalOrder()));
        ordered.addAll(set);
        return Collections.unmodifiableSet(ordered);
    }
}

package io.domicile.advisor.artifact;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a tenant holds on one day, to be asked workload by workload without going back to the database.
 *
 * @param entries the first registered first
 */
public record Holdings(List<Entry> entries) {

    /**
     * An artifact, and for whom it counts.
     *
     * @param workloads ids; empty: all
     */
    @Schema(name = "ArtifactHolding")
    public record Entry(Held.Item item, Set<String> workloads) {

        public Entry {
            workloads = Set.copyOf(workloads);
        }

        boolean covers(String workload) {
            return workloads.isEmpty() || workloads.contains(workload);
        }
    }

    public Holdings {
        entries = List.copyOf(entries);
    }

    /** What counts for this workload. */
    public Held of(String workload) {
        return new Held(entries.stream()
                .filter(entry -> entry.covers(workload))
                .map(Entry::item)
                .toList());
    }
}

package io.domicile.advisor.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What the current tenant holds, for those who judge by it. Every call is one query in the caller's transaction. */
@ApplicationScoped
public class Artifacts {

    private final ArtifactRegister register;

    Artifacts(ArtifactRegister register) {
        this.register = register;
    }

    /** What counts for one workload. */
    public Held held(String workload, LocalDate on) {
        return held(on).of(workload);
    }

    /** What counts for any workload: one query for a whole portfolio. */
    public Holdings held(LocalDate on) {
        return new Holdings(register.validOn(on).stream().map(Artifacts::entry).toList());
    }

    private static Holdings.Entry entry(Artifact artifact) {
        var scope = artifact.scope();
        var item = new Held.Item(artifact.id(), artifact.kind(), scope.places(), artifact.validUntil());
        return new Holdings.Entry(item, scope.workloads());
    }
}

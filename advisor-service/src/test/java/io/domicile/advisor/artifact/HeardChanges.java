package io.domicile.advisor.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what is fired and committed, and breaks a transaction from within where it is told to. */
@ApplicationScoped
class HeardChanges {

    private final List<ArtifactChanged> committed = new CopyOnWriteArrayList<>();
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    void inside(@Observes ArtifactChanged change) {
        if (broken.contains(change.artifact())) {
            throw new IllegalStateException("Broken by a test");
        }
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArtifactChanged change) {
        committed.add(change);
    }

    void breakAt(UUID artifact) {
        broken.add(artifact);
    }

    void mend(UUID artifact) {
        broken.remove(artifact);
    }

    List<ArtifactChanged> of(UUID artifact) {
        return committed.stream()
                .filter(change -> change.artifact().equals(artifact))
                .toList();
    }

    List<ArtifactChanged.Kind> kindsOf(UUID artifact) {
        return of(artifact).stream().map(ArtifactChanged::change).toList();
    }
}

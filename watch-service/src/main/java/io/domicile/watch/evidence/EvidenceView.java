package io.domicile.watch.evidence;

import io.domicile.watch.ladder.Evidence;
import io.domicile.watch.ladder.PublisherKind;
import io.domicile.watch.ladder.Rung;
import io.domicile.watch.ladder.Tier;
import io.domicile.watch.ladder.Witness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as readers see it, those without force included.
 *
 * @param rung what it says of the phase
 * @param force whether it may move anything
 * @param because why it has that force
 * @param independent whether a source is independent of the deal's parties
 * @param claim the catalog's claim that it is; absent for an entry by hand
 * @param recordedAt when it was entered; absent for a claim
 */
public record EvidenceView(
        UUID id,
        Rung rung,
        @Nullable String occurred,
        Evidence.Force force,
        String because,
        boolean independent,
        Tier tier,
        String text,
        List<Document> sources,
        @Nullable UUID claim,
        @Nullable Instant recordedAt,
        @Nullable Instant retractedAt) {

    /**
     * A source.
     *
     * @param independent whether it is of the first tier and no party of the deal speaks through it
     */
    public record Document(
            String address,
            @Nullable String publisher,
            @Nullable PublisherKind kind,
            Tier tier,
            boolean independent) {

        static Document of(Witness witness) {
            return new Document(
                    witness.address(), witness.publisher(), witness.kind(), witness.tier(), witness.isIndependent());
        }
    }

    static EvidenceView of(Evidence evidence, Optional<HandEvidence> entry) {
        var occurred = evidence.occurred();
        return new EvidenceView(
                evidence.id(),
                evidence.rung(),
                occurred == null ? null : occurred.stated(),
                evidence.force(),
                evidence.because(),
                evidence.isIndependent(),
                evidence.foremost().tier(),
                evidence.text(),
                evidence.witnesses().stream().map(Document::of).toList(),
                evidence.claim(),
                entry.map(HandEvidence::recordedAt).orElse(null),
                entry.map(HandEvidence::retraction).map(Retraction::at).orElse(null));
    }
}

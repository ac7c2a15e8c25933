package io.domicile.catalog.claim;

import io.domicile.catalog.source.SourceView;
import io.domicile.catalog.source.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what follows from its sources; also the wire form of {@code io.domicile.catalog.claim.v1}, to which only
 * optional fields may be added.
 *
 * @param because why the fact status is what it is
 * @param knownAt when the catalog came to know it
 */
public record ClaimView(
        UUID id,
        String deal,
        Subject subject,
        Property property,
        Value value,
        @Nullable String wording,
        String speaker,
        @Nullable String said,
        StatementStatus statement,
        FactStatus fact,
        Tier tier,
        String because,
        List<SourceView> sources,
        @Nullable String note,
        @Nullable UUID supersedes,
        @Nullable UUID disputes,
        Instant knownAt) {

    static ClaimView of(Claim claim, Verdict verdict) {
        return new ClaimView(
                claim.id(),
                claim.deal(),
                claim.subject(),
                claim.property(),
                claim.value(),
                claim.wording(),
                claim.speaker(),
                claim.said(),
                verdict.statement(),
                verdict.fact(),
                verdict.tier(),
                verdict.because(),
                claim.sources().stream()
                        .map(source -> source.viewFor(claim.speaker()))
                        .toList(),
                claim.note(),
                claim.supersedes(),
                claim.disputes(),
                claim.knownAt());
    }
}

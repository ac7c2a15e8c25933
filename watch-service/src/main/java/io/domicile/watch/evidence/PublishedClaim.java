package io.domicile.watch.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.domicile.watch.ladder.PublisherKind;
import io.domicile.watch.ladder.Tier;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code io.domicile.catalog.claim.v1}.
 *
 * @param subject {@code deal}, or {@code phase/…}, or {@code site/…}
 * @param said when the speaker said it
 * @param fact whether it holds, as the catalog derives it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedClaim(
        UUID id,
        String deal,
        String subject,
        String property,
        Value value,
        @Nullable String wording,
        String speaker,
        @Nullable String said,
        String fact,
        String because,
        List<Source> sources) {

    /**
     * The parts of a value that matter here.
     *
     * @param stage of a stage
     * @param on when it came to that stage
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Value(@Nullable String stage, @Nullable String on) {}

    /**
     * A document, and what the catalog's register says of its publisher.
     *
     * @param party the party that publishes it; absent for one that is no party, and in records of early catalogs
     * @param origin documents of one origin count once; absent in records of early catalogs
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(
            String address,
            @Nullable String publisher,
            @Nullable PublisherKind kind,
            Tier tier,
            @Nullable String party,
            @Nullable String origin) {}
}

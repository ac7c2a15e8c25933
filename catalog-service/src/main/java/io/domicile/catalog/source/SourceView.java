package io.domicile.catalog.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as readers of one claim see it.
 *
 * @param publisher null while nobody has registered the host
 * @param tier the weight of this source for this claim
 * @param retrievedAt when the document was last read; null if nobody has read it through the catalog
 * @param contentHash SHA-256 of what was read, in hexadecimal
 */
public record SourceView(
        UUID id,
        String address,
        @Nullable String publisher,
        @Nullable PublisherKind kind,
        Tier tier,
        @Nullable Instant retrievedAt,
        @Nullable String contentHash) {}

package io.domicile.catalog.source;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of publishers.
 *
 * @param party whose own word this publisher prints, for {@link PublisherKind#PARTY} and {@link PublisherKind#VENDOR}
 * @param origin the publisher whose text this one prints again, if it does
 * @param note why it is of this kind
 */
public record PublisherEntry(
        String id,
        String name,
        List<String> hosts,
        PublisherKind kind,
        @Nullable String party,
        @Nullable String origin,
        @Nullable String note) {

    public PublisherEntry {
        hosts = Objects.requireNonNullElse(hosts, List.<String>of());
    }
}

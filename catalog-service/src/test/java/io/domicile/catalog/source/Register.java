package io.domicile.catalog.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A register of publishers in memory, which gives documents the publisher of their host as the catalog's own does. */
public final class Register {

    private final Map<String, Publisher> byId = new HashMap<>();
    private final Map<String, Publisher> byHost = new HashMap<>();

    public Register(List<PublisherEntry> entries) {
        for (var entry : entries) {
            var publisher = new Publisher(entry);
            byId.put(entry.id(), publisher);
            entry.hosts().forEach(host -> byHost.put(host, publisher));
        }
        for (var entry : entries) {
            if (entry.origin() != null) {
                Objects.requireNonNull(byId.get(entry.id()))
                        .printsAgain(Objects.requireNonNull(byId.get(entry.origin())));
            }
        }
    }

    /** The document under this address. */
    public Source document(String address) {
        return new Source(new UUID(0, address.hashCode()), address, byHost.get(Source.hostOf(address)));
    }

    /** Whether somebody is registered for the host of this address. */
    public boolean covers(String address) {
        return byHost.containsKey(Source.hostOf(address));
    }
}

package io.domicile.watch.evidence;

import io.domicile.watch.ladder.PublisherKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the catalog's register says of whoever publishes under a host, as far as its claims have shown it. */
@Entity
@Table(name = "known_publisher")
class KnownPublisher {

    @Id
    private String host;

    private String name;

    @Enumerated(EnumType.STRING)
    private PublisherKind kind;

    private @Nullable String party;
    private @Nullable String origin;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownPublisher() {}

    KnownPublisher(String host, String name, PublisherKind kind) {
        this.host = host;
        this.name = name;
        this.kind = kind;
    }

    void becomes(String name, PublisherKind kind, @Nullable String party, @Nullable String origin) {
        this.name = name;
        this.kind = kind;
        this.party = party;
        this.origin = origin;
    }

    String name() {
        return name;
    }

    PublisherKind kind() {
        return kind;
    }

    @Nullable
    String party() {
        return party;
    }

    String origin() {
        return origin == null ? host : origin;
    }
}

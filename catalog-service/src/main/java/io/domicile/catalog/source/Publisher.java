package io.domicile.catalog.source;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever puts documents out. Its kind is judged once, in the register, and not per claim. */
@Entity
class Publisher {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PublisherKind kind;

    private @Nullable String party;

    @ManyToOne
    @JoinColumn(name = "origin")
    private @Nullable Publisher origin;

    @SuppressWarnings("UnusedVariable") // Kept in the register for curators who read the table.
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "publisher_host", joinColumns = @JoinColumn(name = "publisher"))
    @Column(name = "host")
    private Set<String> hosts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Publisher() {}

    Publisher(PublisherEntry entry) {
        this.id = entry.id();
        this.hosts = Set.copyOf(entry.hosts());
        this.name = entry.name();
        this.kind = entry.kind();
        amend(entry);
    }

    /** Takes over what the register says now. Hosts are only added: a document found under one stays findable. */
    final void amend(PublisherEntry entry) {
        name = entry.name();
        kind = entry.kind();
        party = entry.party();
        note = entry.note();
    }

    /** Takes over whose text it prints again; null for a publisher that writes its own. */
    void printsAgain(@Nullable Publisher other) {
        origin = other;
    }

    String id() {
        return id;
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

    /** Publishers that print each other's text count as one, and so do all that carry one party's word. */
    String origin() {
        if (origin != null) {
            return origin.origin();
        }
        return interested() && party != null ? party : id;
    }

    /** Whether what it prints is the word of a party or a vendor, its own or one that it prints again. */
    boolean interested() {
        return origin != null ? origin.interested() : kind == PublisherKind.PARTY || kind == PublisherKind.VENDOR;
    }
}

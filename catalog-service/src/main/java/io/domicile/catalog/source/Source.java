package io.domicile.catalog.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document, under one address. */
@Entity
public class Source {

    @Id
    private UUID id;

    private String address;

    @ManyToOne
    @JoinColumn(name = "publisher")
    private @Nullable Publisher publisher;

    @Column(name = "retrieved_at")
    private @Nullable Instant retrievedAt;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Source() {}

    Source(UUID id, String address, @Nullable Publisher publisher) {
        this.id = id;
        this.address = address;
        this.publisher = publisher;
    }

    /** The row's id. */
    public UUID id() {
        return id;
    }

    /** Where the document is: a web address, or a {@code urn:} for one that nobody has located yet. */
    public String address() {
        return address;
    }

    /** Whether there is an address that a reader could open. */
    public boolean located() {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** How much this document's word weighs for something that {@code speaker} said. */
    public Tier tierFor(String speaker) {
        if (publisher == null) {
            return Tier.T2;
        }
        return publisher.kind().independentOfParties() || isOwnDocumentOf(speaker) ? Tier.T1 : Tier.T2;
    }

    /**
     * Whether the speaker itself published it: a party on its own page, or a body or paper that answers for what it prints.
     * A vendor's marketing and an aggregator's page confirm nothing, not even their own words.
     */
    public boolean isOwnDocumentOf(String speaker) {
        if (publisher == null) {
            return false;
        }
        return publisher.kind().independentOfParties()
                ? speaker.equals(publisher.id()) || speaker.equals(publisher.party())
                : publisher.kind() == PublisherKind.PARTY && speaker.equals(publisher.party());
    }

    /** Whether it comes from an official body, a filing, a measurement or the press of record, and not from the speaker. */
    public boolean independentOf(String speaker) {
        return publisher != null && publisher.kind().independentOfParties() && !speaker.equals(publisher.party());
    }

    /**
     * Whether it must be taken for the word of a party or a vendor. That goes for a copy of their text, and for a host that
     * nobody has registered: it may well be theirs.
     */
    public boolean interested() {
        return publisher == null || publisher.interested();
    }

    /** Documents of the same origin count once: a text that is printed again is no second witness. */
    public String origin() {
        return publisher == null ? hostOf(address) : publisher.origin();
    }

    /** The name under which the publisher of an address is registered; for a document without a host, its whole address. */
    static String hostOf(String address) {
        return Optional.ofNullable(URI.create(address).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .orElse(address);
    }

    /** For readers of a claim. */
    public SourceView viewFor(String speaker) {
        return new SourceView(
                id,
                address,
                publisher == null ? null : publisher.name(),
                publisher == null ? null : publisher.kind(),
                tierFor(speaker),
                retrievedAt,
                contentHash);
    }
}

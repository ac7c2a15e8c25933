package io.domicile.catalog.claim;

import io.domicile.catalog.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One statement about one property of one thing. Once recorded it is never changed; it can be replaced or taken back. */
@Entity
@Immutable
class Claim {

    @Id
    private UUID id;

    private String deal;

    @Convert(converter = Columns.OfSubject.class)
    private Subject subject;

    @Convert(converter = Columns.OfProperty.class)
    private Property property;

    @Convert(converter = Columns.OfValue.class)
    private Value value;

    private @Nullable String wording;
    private String speaker;
    private @Nullable String said;
    private @Nullable String note;
    private @Nullable UUID supersedes;
    private @Nullable UUID disputes;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @ManyToMany
    @JoinTable(
            name = "claim_source",
            joinColumns = @JoinColumn(name = "claim"),
            inverseJoinColumns = @JoinColumn(name = "source"))
    @OrderColumn(name = "position")
    private List<Source> sources = new ArrayList<>();

    @OneToOne(mappedBy = "claim")
    private @Nullable Retraction retraction;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Claim() {}

    Claim(UUID id, String deal, NewClaim said, List<Source> sources, Instant knownAt, String recordedBy) {
        this.id = id;
        this.deal = deal;
        this.subject = said.subject();
        this.property = said.property();
        this.value = said.value();
        this.wording = said.wording();
        this.speaker = said.speaker();
        this.said = said.said();
        this.note = said.note();
        this.supersedes = said.supersedes();
        this.disputes = said.disputes();
        this.sources = new ArrayList<>(sources);
        this.knownAt = knownAt;
        this.recordedBy = recordedBy;
    }

    Retraction retract(String reason, Instant at, String by) {
        if (retraction != null) {
            throw new ClaimException.AlreadyRetracted(id);
        }
        retraction = new Retraction(this, reason, at, by);
        return retraction;
    }

    Optional<Retraction> retractedBy(Instant asOf) {
        return Optional.ofNullable(retraction).filter(r -> !r.at().isAfter(asOf));
    }

    UUID id() {
        return id;
    }

    String deal() {
        return deal;
    }

    Subject subject() {
        return subject;
    }

    Property property() {
        return property;
    }

    Value value() {
        return value;
    }

    @Nullable
    String wording() {
        return wording;
    }

    String speaker() {
        return speaker;
    }

    @Nullable
    String said() {
        return said;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    @Nullable
    UUID disputes() {
        return disputes;
    }

    Instant knownAt() {
        return knownAt;
    }

    List<Source> sources() {
        return sources;
    }

    /** Whether the two speak about the same thing in a way in which both can't simply stand beside each other. */
    boolean sameMatterAs(Claim other) {
        return subject.equals(other.subject)
                && property == other.property
                && value.slot().equals(other.value.slot());
    }
}

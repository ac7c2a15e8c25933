package io.domicile.watch.evidence;

import io.domicile.watch.ladder.PublisherKind;
import io.domicile.watch.ladder.Rung;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a curator entered. Once recorded it is never changed; it can be taken back. */
@Entity
@Immutable
@Table(name = "evidence")
class HandEvidence {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private UUID milestone;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private String occurred;
    private String text;
    private String address;
    private @Nullable String publisher;

    @Enumerated(EnumType.STRING)
    private PublisherKind kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    @SuppressWarnings("UnusedVariable") // For those who look into the table.
    private String recordedBy;

    @OneToOne(mappedBy = "evidence")
    private @Nullable Retraction retraction;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    HandEvidence() {}

    HandEvidence(UUID id, UUID milestone, NewEvidence entry, Instant at, String by) {
        this.id = id;
        this.milestone = milestone;
        this.rung = entry.rung();
        this.occurred = entry.occurred();
        this.text = entry.text();
        this.address = entry.source().address();
        this.publisher = entry.source().publisher();
        this.kind = entry.source().kind();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    Retraction retract(String reason, Instant at, String by) {
        if (retraction != null) {
            throw new EvidenceException.AlreadyRetracted(id);
        }
        retraction = new Retraction(this, reason, at, by);
        return retraction;
    }

    UUID id() {
        return id;
    }

    Rung rung() {
        return rung;
    }

    String occurred() {
        return occurred;
    }

    String text() {
        return text;
    }

    String address() {
        return address;
    }

    @Nullable
    String publisher() {
        return publisher;
    }

    PublisherKind kind() {
        return kind;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Retraction retraction() {
        return retraction;
    }
}

package io.domicile.watch.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an entry was taken back, and why. */
@Entity
@Immutable
@Table(name = "evidence_retraction")
class Retraction {

    @Id
    @SuppressWarnings("UnusedVariable") // Filled from the entry.
    private UUID id;

    @MapsId
    @OneToOne
    @JoinColumn(name = "evidence")
    @SuppressWarnings("UnusedVariable") // What Hibernate follows.
    private HandEvidence evidence;

    private String reason;

    @Column(name = "retracted_at")
    private Instant at;

    @Column(name = "retracted_by")
    @SuppressWarnings("UnusedVariable") // For those who look into the table.
    private String by;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Retraction() {}

    @SuppressWarnings("NullAway.Init") // The id comes from the entry.
    Retraction(HandEvidence evidence, String reason, Instant at, String by) {
        this.evidence = evidence;
        this.reason = reason;
        this.at = at;
        this.by = by;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}

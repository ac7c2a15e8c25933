package io.domicile.catalog.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a claim was taken back. The claim itself stays readable. */
@Entity
@Immutable
class Retraction {

    @Id
    @Column(name = "claim")
    @SuppressWarnings("UnusedVariable") // The key, which Hibernate takes from the claim.
    private UUID id;

    @OneToOne
    @MapsId
    @JoinColumn(name = "claim")
    @SuppressWarnings("UnusedVariable") // The owning side of Claim.retraction.
    private Claim claim;

    private String reason;

    @Column(name = "retracted_at")
    private Instant at;

    @Column(name = "retracted_by")
    @SuppressWarnings("UnusedVariable") // Kept for the record; curators' names are not published.
    private String by;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Retraction() {}

    @SuppressWarnings("NullAway.Init") // Hibernate takes the key from the claim.
    Retraction(Claim claim, String reason, Instant at, String by) {
        this.claim = claim;
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

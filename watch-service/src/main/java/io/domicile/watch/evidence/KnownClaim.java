package io.domicile.watch.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A claim on a stage or a target, as the catalog last published it. */
@Entity
@Table(name = "known_claim")
class KnownClaim {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private String deal;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private String property;

    private String state;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownClaim() {}

    KnownClaim(PublishedClaim published, String state) {
        this.id = published.id();
        this.deal = published.deal();
        this.property = published.property();
        this.state = state;
    }

    void becomes(String state) {
        this.state = state;
    }

    String state() {
        return state;
    }
}

package io.domicile.watch.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A deal as the catalog last published it. */
@Entity
@Table(name = "known_deal")
class KnownDeal {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // For people who read the table.
    private String name;

    @SuppressWarnings("UnusedVariable") // As above.
    private String country;

    @SuppressWarnings("UnusedVariable") // As above.
    private String origin;

    private String state;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownDeal() {}

    KnownDeal(PublishedDeal published, String state) {
        this.id = published.id();
        becomes(published, state);
    }

    final void becomes(PublishedDeal published, String state) {
        this.name = published.name();
        this.country = published.country();
        this.origin = published.origin();
        this.state = state;
    }

    String state() {
        return state;
    }
}

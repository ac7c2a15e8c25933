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

    private String name;
    private String country;
    private String origin;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownDeal() {}

    KnownDeal(PublishedDeal published) {
        this.id = published.id();
        this.name = published.name();
        this.country = published.country();
        this.origin = published.origin();
    }

    void becomes(PublishedDeal published) {
        name = published.name();
        country = published.country();
        origin = published.origin();
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String origin() {
        return origin;
    }
}

package io.domicile.advisor.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A milestone as the watchlist last published it. */
@Entity
@Table(name = "known_milestone")
class KnownMilestone {

    @Id
    private String id;

    private String deal;
    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownMilestone() {}

    KnownMilestone(PublishedMilestone published, String content) {
        this.id = published.id();
        this.deal = published.deal();
        this.content = content;
    }

    void becomes(PublishedMilestone published, String content) {
        this.deal = published.deal();
        this.content = content;
    }

    String deal() {
        return deal;
    }

    String content() {
        return content;
    }
}

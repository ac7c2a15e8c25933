package io.domicile.catalog.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A milestone as the watchlist last published it. */
@Entity
@Table(name = "shown_milestone")
class ShownMilestone {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private String deal;

    private String phase;

    @Enumerated(EnumType.STRING)
    private MilestoneState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Rung rung;

    @Embedded
    private @Nullable Delivered delivered;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    ShownMilestone() {}

    @SuppressWarnings("NullAway.Init") // becomes() fills the rest.
    ShownMilestone(PublishedMilestone published) {
        this.id = published.id();
        becomes(published);
    }

    final void becomes(PublishedMilestone published) {
        deal = published.deal();
        phase = published.phase();
        state = published.state();
        stateSince = published.stateSince();
        rung = published.rung();
        delivered = published.delivered();
    }

    String phase() {
        return phase;
    }

    Derived derived() {
        return new Derived(id, state, stateSince, rung, delivered);
    }
}

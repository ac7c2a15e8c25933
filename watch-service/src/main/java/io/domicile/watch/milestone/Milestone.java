package io.domicile.watch.milestone;

import io.domicile.watch.ladder.MilestoneState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service itself remembers of a milestone and no topic could give back: the criterion since it was frozen, each
 * target that was replaced, and since when the state is what it is. The document is what was derived last.
 */
@Entity
class Milestone {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String deal;

    @Column(updatable = false)
    private String phase;

    @SuppressWarnings("UnusedVariable") // Queries ask for it.
    private String country;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private MilestoneState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(updatable = false)
    private String criterion;

    @Column(name = "frozen_at", updatable = false)
    private Instant frozenAt;

    @Column(name = "look_again_on")
    private @Nullable LocalDate lookAgainOn;

    private @Nullable String document;

    @ElementCollection
    @CollectionTable(name = "earlier_target", joinColumns = @JoinColumn(name = "milestone"))
    @OrderColumn(name = "position")
    private List<Replaced> replaced = new ArrayList<>();

    /** A line of the slip ledger. */
    @Embeddable
    record Replaced(
            String stated,
            UUID claim,
            @Column(name = "replaced_at") Instant replacedAt) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Milestone() {}

    /** Not to be stored before it shows something. */
    @SuppressWarnings("NullAway.Init") // What is shown comes with the first derivation.
    Milestone(UUID id, String deal, String phase, String criterion, Instant at) {
        this.id = id;
        this.deal = deal;
        this.phase = phase;
        this.state = MilestoneState.PENDING;
        this.stateSince = at;
        this.criterion = criterion;
        this.frozenAt = at;
    }

    /** Enters a target into the slip ledger. */
    void replaces(MilestoneV1.Target target, Instant at) {
        replaced.add(new Replaced(target.stated(), target.claim(), at));
    }

    /** Moves to a state, and says since when it is in it: a state that is derived again began when it first was. */
    Instant enters(MilestoneState next, Instant at) {
        if (state != next) {
            state = next;
            stateSince = at;
        }
        return stateSince;
    }

    void shows(MilestoneV1 shown, String document, @Nullable LocalDate lookAgainOn) {
        this.country = shown.country();
        this.due = shown.target().latest();
        this.document = document;
        this.lookAgainOn = lookAgainOn;
    }

    UUID id() {
        return id;
    }

    String deal() {
        return deal;
    }

    String phase() {
        return phase;
    }

    MilestoneState state() {
        return state;
    }

    LocalDate due() {
        return due;
    }

    String criterion() {
        return criterion;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    @Nullable
    String document() {
        return document;
    }

    List<Replaced> replaced() {
        return replaced;
    }
}

package io.domicile.advisor.plan;

import io.domicile.advisor.deal.FollowedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores drafts as plans, if they still rest on what is so, and publishes them. Every call needs the caller's transaction. */
@ApplicationScoped
class PlanKeeper {

    private final Bases bases;
    private final PlanShelf shelf;
    private final PlanIds ids;
    private final Clock clock;

    PlanKeeper(Bases bases, PlanShelf shelf, PlanIds ids, Clock clock) {
        this.bases = bases;
        this.shelf = shelf;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores what somebody asked for, whether it says anything new or not. */
    PlanView store(Draft draft) {
        return store(draft, ids.next());
    }

    /** The same under an id that was promised. */
    PlanView store(Draft draft, UUID id) {
        var followed = requireStill(draft);
        var plan = plan(draft, id);
        return shelf.put(
                draft.basis().current().isEmpty()
                        ? plan
                        : plan.after(
                                PlanCause.requested(), difference(draft, plan).orElse(null)),
                draft,
                followed);
    }

    /**
     * Stores a plan only if it says something else than the current one. What the current one rests on is noted anew in
     * either case: a place may have come into play that is not chosen.
     *
     * @param causes why it was made, the latest last
     * @param id that was promised
     */
    void storeIfDifferent(Draft draft, List<PlanCause> causes, Optional<UUID> id) {
        var followed = requireStill(draft);
        var plan = plan(draft, id.orElseGet(ids::next));
        var difference = difference(draft, plan);
        if (difference.isPresent()) {
            var cause = decisive(causes, difference.get());
            shelf.put(plan.after(named(cause, draft), difference.get()), draft, followed);
        } else {
            shelf.note(draft.basis().portfolio().id(), plan.read());
        }
    }

    /** Says how far the makers of the places had been followed when they were compared. */
    private List<FollowedTopic> requireStill(Draft draft) {
        long version = bases.lock(draft.basis());
        var followed = shelf.holdStill();
        bases.requireStill(draft.basis(), version);
        return followed;
    }

    private PlanView plan(Draft draft, UUID id) {
        return Statement.of(draft, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<PlanDifference> difference(Draft draft, PlanView plan) {
        return draft.basis()
                .current()
                .map(before -> PlanDifference.between(before, plan))
                .filter(difference -> !difference.isEmpty());
    }

    /** The latest cause about a place that the plan turns on, else the latest that is about none, else the latest. */
    private static PlanCause decisive(List<PlanCause> causes, PlanDifference difference) {
        var touched = difference.touched();
        var latestFirst = causes.reversed();
        return Stream.<Predicate<PlanCause>>of(
                        cause -> cause.place() != null && touched.contains(cause.place()),
                        cause -> cause.place() == null)
                .flatMap(which -> latestFirst.stream().filter(which).limit(1))
                .findFirst()
                .orElseGet(causes::getLast);
    }

    private static PlanCause named(PlanCause cause, Draft draft) {
        var place = cause.place();
        return place == null ? cause : cause.named(name(place, draft));
    }

    private static @Nullable String name(String place, Draft draft) {
        return draft.given()
                .place(place)
                .map(known -> known.name())
                .or(() -> draft.basis().current().stream()
                        .flatMap(plan -> plan.placed().stream())
                        .filter(placed -> placed.place().equals(place))
                        .map(PlanView.Placed::placeName)
                        .findFirst())
                .orElse(null);
    }
}

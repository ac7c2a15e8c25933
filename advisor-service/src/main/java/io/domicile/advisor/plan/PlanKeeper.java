package io.domicile.advisor.plan;

import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.advisor.rule.OwnRules;
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

    private final PortfolioBook portfolios;
    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final Plans plans;
    private final PlanArchive archive;
    private final PlanIndex index;
    private final Publication publication;
    private final Clock clock;
    private final PlanIds ids;

    @SuppressWarnings("TooManyParameters") // What is compared, what is written, and the clock.
    PlanKeeper(
            PortfolioBook portfolios,
            Places places,
            Artifacts artifacts,
            OwnRuleBook ownRules,
            Plans plans,
            PlanArchive archive,
            PlanIndex index,
            Publication publication,
            PlanIds ids,
            Clock clock) {
        this.portfolios = portfolios;
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.plans = plans;
        this.archive = archive;
        this.index = index;
        this.publication = publication;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores what somebody asked for, whether it says anything new or not. */
    PlanView store(Draft draft) {
        return store(draft, ids.next());
    }

    /** The same under an id that was promised. */
    PlanView store(Draft draft, UUID id) {
        var followed = requireStill(draft);
        var plan = plan(draft, id);
        return keep(
                draft,
                followed,
                draft.basis().current().isEmpty()
                        ? plan
                        : plan.after(
                                PlanCause.requested(), difference(draft, plan).orElse(null)));
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
            keep(draft, followed, plan.after(named(cause, draft), difference.get()));
        } else {
            index.note(draft.basis().portfolio().id(), plan.read());
        }
    }

    /** Says how far the makers of the places had been followed when they were compared. */
    private List<FollowedTopic> requireStill(Draft draft) {
        var basis = draft.basis();
        var id = basis.portfolio().id();
        var portfolio = portfolios.lock(id).orElseThrow(InputsMoved::new);
        index.holdStill();
        var followed = archive.followed();
        if (!basis.isStill(
                portfolio, plans.currentId(id), places.all(), artifacts.held(basis.on()), ownRules.inForce())) {
            throw new InputsMoved();
        }
        return followed;
    }

    private PlanView keep(Draft draft, List<FollowedTopic> followed, PlanView plan) {
        var written = plans.keep(plan, draft.choices(), draft.calculation());
        archive.keep(plan.id(), draft.basis(), written, followed);
        index.note(plan.portfolio(), plan.read());
        publication.publish(plan);
        return plan;
    }

    private PlanView plan(Draft draft, UUID id) {
        var given = draft.given();
        var reasons = new Reasons(given, draft.placements());
        var current = draft.basis().current();
        var placed = reasons.placed();
        boolean infeasible = draft.status() == PlanView.Status.INFEASIBLE;
        return new PlanView(
                id,
                given.portfolio().id(),
                given.portfolio().name(),
                current.map(PlanView::revision).orElse(0) + 1,
                current.map(PlanView::id).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                given.on(),
                draft.status(),
                draft.objective(),
                placed,
                infeasible ? reasons.nothingPlaced(draft.conflicts()) : reasons.unplaced(),
                draft.conflicts().stream().map(Conflicting::says).toList(),
                Assumptions.of(given, draft.placements(), draft.basis().ended()),
                inputs(draft),
                draft.read(),
                null,
                null,
                infeasible ? draft.conflicts() : null,
                infeasible
                        ? null
                        : LimitStates.of(new Numbers(draft.calculation().instance()), outcome(draft)),
                computation(draft),
                null,
                infeasible
                        ? null
                        : Timelines.of(
                                given,
                                draft.placements(),
                                LimitStates.capacities(
                                        new Numbers(draft.calculation().instance()), outcome(draft))),
                placed.isEmpty() ? null : PlanCost.of(placed),
                null);
    }

    private static PlanView.Inputs inputs(Draft draft) {
        var given = draft.given();
        return new PlanView.Inputs(
                given.portfolio().version(),
                Fingerprint.ofPlaces(given.places()),
                draft.packs(),
                given.limits().basis(),
                outcome(draft).engine(),
                artifacts(draft.basis()),
                draft.basis().own().equals(OwnRules.NONE)
                        ? null
                        : draft.basis().own().hash());
    }

    private static PlanView.Computation computation(Draft draft) {
        return new PlanView.Computation(
                outcome(draft).engine(),
                outcome(draft).work(),
                Pace.SEED,
                Archive.digest(draft.calculation().instance()),
                Result.digest(outcome(draft)));
    }

    private static Outcome outcome(Draft draft) {
        return draft.calculation().outcome();
    }

    private static List<UUID> artifacts(Draft.Basis basis) {
        return basis.portfolio().workloads().stream()
                .flatMap(workload -> basis.held().of(workload.id()).items().stream())
                .map(Held.Item::artifact)
                .distinct()
                .sorted()
                .toList();
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

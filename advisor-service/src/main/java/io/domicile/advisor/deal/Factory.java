package io.domicile.advisor.deal;

import io.domicile.advisor.deal.PublishedDeal.Phase;
import io.domicile.advisor.deal.PublishedDeal.Stated;
import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.place.PlaceOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place that a deal is to become.
 *
 * @param steps what says so, for each step of its capacity, by the id of its phase
 */
record Factory(KnownPlace known, Map<String, List<Citation>> steps) {

    private static final double SHARE = 0.05;

    /** Empty for a deal that names no site: it is a programme, not a place. */
    static Optional<Factory> of(PublishedDeal deal, List<PublishedMilestone> milestones) {
        if (deal.sites().isEmpty()) {
            return Optional.empty();
        }
        var operator = Operator.of(deal);
        var place = new Place(
                deal.id(),
                deal.name(),
                PlaceKind.SOVEREIGN_FACTORY,
                operator.slug(),
                stack(deal, operator),
                DealFacts.of(deal, operator),
                capacity(deal, milestones));
        var citations = new LinkedHashMap<String, List<Citation>>();
        deal.phases().forEach(phase -> citations.put(phase.id(), citations(phase, milestones)));
        return Optional.of(new Factory(new KnownPlace(place, PlaceOrigin.DEAL, null, null), citations));
    }

    /** Whose platform it runs on: named by the platform software, else by the chips, else its own. */
    private static String stack(PublishedDeal deal, Operator operator) {
        for (var layer : List.of("PLATFORM_SOFTWARE", "CHIPS")) {
            var supplier = deal.suppliers(layer).stream()
                    .map(stated -> stated.value().supplier())
                    .filter(Objects::nonNull)
                    .sorted()
                    .findFirst();
            if (supplier.isPresent()) {
                return supplier.get();
            }
        }
        return operator.slug();
    }

    private static Capacity capacity(PublishedDeal deal, List<PublishedMilestone> milestones) {
        var steps = new ArrayList<Capacity.Step>();
        var assumptions = new ArrayList<String>();
        assumptions.add(
                "One tenant is assumed to get at most 5 % of what stands: nobody publishes what one tenant gets.");
        for (var phase : deal.phases()) {
            var milestone = milestone(phase, milestones);
            if (milestone.isPresent() && milestone.get().isCalledOff()) {
                assumptions.add("Phase " + phase.id() + " is called off and does not count.");
                continue;
            }
            steps.add(step(phase, milestone.orElse(null)));
        }
        if (steps.stream().anyMatch(step -> !step.qualifier().equals("IT"))) {
            assumptions.add(
                    "Power that is not stated as IT power is divided by an assumed PUE of " + Capacity.ASSUMED_PUE
                            + ", the industry's average in the Uptime Institute's survey of 2024; power of an unspecified kind is"
                            + " read as the facility's.");
        }
        if (deal.phases().stream().anyMatch(Factory::isUpTo)) {
            assumptions.add("\"Up to\" is counted in full where it was announced, which is the most that it can mean.");
        }
        if (steps.stream().anyMatch(step -> step.megawatts() == null)) {
            assumptions.add("A phase whose power nobody stated counts for nothing.");
        }
        return new Capacity(true, steps, SHARE, assumptions);
    }

    private static Capacity.Step step(Phase phase, @Nullable PublishedMilestone milestone) {
        var power = phase.capacity();
        var target = phase.target() == null ? null : phase.target().value().when();
        boolean delivered = milestone != null && milestone.isDelivered();
        return new Capacity.Step(
                phase.id(),
                phase.site(),
                power == null ? null : megawatts(power),
                power == null || power.value().qualifier() == null
                        ? "UNSPECIFIED"
                        : power.value().qualifier(),
                target,
                target == null ? null : StatedDate.latest(target),
                milestone == null ? null : milestone.rung(),
                delivered,
                milestone == null ? null : milestone.id(),
                delivered ? deliveredMegawatts(milestone) : null);
    }

    private static @Nullable Double deliveredMegawatts(@Nullable PublishedMilestone milestone) {
        return milestone == null || milestone.delivered() == null
                ? null
                : milestone.delivered().megawatts();
    }

    private static @Nullable Double megawatts(Stated power) {
        var value = power.value();
        if (value.exactly() != null) {
            return value.exactly();
        }
        return value.atLeast() != null ? value.atLeast() : value.atMost();
    }

    private static boolean isUpTo(Phase phase) {
        var power = phase.capacity();
        return power != null
                && power.value().exactly() == null
                && power.value().atLeast() == null
                && power.value().atMost() != null;
    }

    private static Optional<PublishedMilestone> milestone(Phase phase, List<PublishedMilestone> milestones) {
        return milestones.stream()
                .filter(milestone -> milestone.phase().equals(phase.id()))
                .findFirst();
    }

    private static List<Citation> citations(Phase phase, List<PublishedMilestone> milestones) {
        var citations = new ArrayList<Citation>();
        milestone(phase, milestones).ifPresent(milestone -> {
            milestone
                    .decidedBy()
                    .forEach(decided -> citations.add(new Citation(
                            decided.text() == null ? milestone.title() : decided.text(),
                            decided.source(),
                            decided.claim(),
                            milestone.id())));
            if (citations.isEmpty()) {
                citations.add(new Citation(
                        milestone.title() + ": " + milestone.state()
                                + (milestone.rung() == null
                                        ? ", no evidence counts"
                                        : ", evidence reaches " + milestone.rung()),
                        null,
                        null,
                        milestone.id()));
            }
        });
        cite(citations, "power of phase " + phase.id(), phase.capacity());
        cite(citations, "target of phase " + phase.id(), phase.target());
        return citations;
    }

    private static void cite(List<Citation> citations, String text, @Nullable Stated stated) {
        if (stated != null) {
            citations.add(new Citation(text, DealFacts.address(stated), stated.claim(), null));
        }
    }
}

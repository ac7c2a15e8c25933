package io.domicile.watch.milestone;

import io.domicile.cell.Cell;
import io.domicile.outbox.Outbox;
import io.domicile.outbox.State;
import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.deal.PublishedDeal;
import io.domicile.watch.evidence.EvidenceBook;
import io.domicile.watch.evidence.KnownClaims;
import io.domicile.watch.ladder.Derivation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Derives all milestones of a deal from what is known now, and publishes those that say something new. Whatever moved
 * something (a deal, a claim, an entry, the calendar) calls this and nothing else, so all of them follow one rule.
 */
@ApplicationScoped
public class Watching {

    private final KnownDeals deals;
    private final KnownClaims claims;
    private final EvidenceBook evidence;
    private final Milestones milestones;
    private final Outbox outbox;
    private final Cell cell;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Where deals, claims, entries and the clock meet.
    Watching(
            KnownDeals deals,
            KnownClaims claims,
            EvidenceBook evidence,
            Milestones milestones,
            Outbox outbox,
            Cell cell,
            Clock clock) {
        this.deals = deals;
        this.claims = claims;
        this.evidence = evidence;
        this.milestones = milestones;
        this.outbox = outbox;
        this.cell = cell;
        this.clock = clock;
    }

    /**
     * Derives the milestones of one deal. The caller holds the deal's lock. A deal that is written in another cell is
     * watched there.
     */
    public void derive(String dealId) {
        var deal = deals.find(dealId);
        if (deal.isPresent() && !deal.get().origin().equals(cell.jurisdiction())) {
            return;
        }
        // By id: transactions that publish several keys do it in one order.
        var phases = new TreeMap<String, Optional<PublishedDeal.Phase>>();
        milestones.of(dealId).forEach(known -> phases.put(known.id().toString(), Optional.empty()));
        deal.stream()
                .flatMap(known -> known.allPhases().stream())
                .filter(phase -> phase.target() != null)
                .forEach(phase -> phases.put(Milestones.idOf(dealId, phase.id()).toString(), Optional.of(phase)));
        phases.forEach((id, phase) -> {
            var milestone = milestones.find(UUID.fromString(id)).orElseGet(() -> begin(dealId, phase.orElseThrow()));
            derive(milestone, deal.orElse(null), phase.orElse(null));
        });
    }

    /** Every deal that is known or has milestones, in order. */
    public List<String> everyDeal() {
        var every = new TreeSet<>(Comparator.<String>naturalOrder());
        every.addAll(deals.ids());
        every.addAll(milestones.deals());
        return List.copyOf(every);
    }

    /** What evidence on a milestone is asked about. */
    EvidenceBook.About about(Milestone milestone) {
        return about(milestone, deals.find(milestone.deal()).orElse(null));
    }

    private static EvidenceBook.About about(Milestone milestone, @Nullable PublishedDeal deal) {
        boolean isOnlyPhase = deal != null && deal.allPhases().size() == 1;
        return new EvidenceBook.About(
                milestone.id(),
                milestone.deal(),
                milestone.phase(),
                isOnlyPhase,
                deal == null ? Set.of() : deal.partyIds());
    }

    private Milestone begin(String deal, PublishedDeal.Phase phase) {
        return new Milestone(Milestones.idOf(deal, phase.id()), deal, phase.id(), Composition.CRITERION, now());
    }

    private void derive(Milestone milestone, @Nullable PublishedDeal deal, PublishedDeal.@Nullable Phase phase) {
        var before = milestones.shown(milestone);
        var composition =
                phase == null || deal == null ? Composition.ofLost(before.orElseThrow()) : Composition.of(deal, phase);
        if (phase != null) {
            keepSlip(milestone, before, composition.target());
        }
        var ledger = Composition.ledger(milestone, composition.target(), claims.retractedTargets(milestone.deal()));
        var outcome = Derivation.derive(
                composition.promise(!ledger.isEmpty(), phase != null),
                evidence.weigh(about(milestone, deal)),
                LocalDate.now(clock));
        var since = milestone.enters(outcome.state(), now());
        var shown = composition.show(milestone, ledger, outcome, since);
        milestones.show(milestone, shown, outcome.lookAgainOn());
        outbox.state(new State(
                MilestoneV1.TOPIC,
                milestone.deal() + "/" + milestone.id(),
                MilestoneV1.TYPE,
                milestone.id().toString(),
                shown,
                null));
    }

    /** As PostgreSQL keeps it: what is derived again from stored rows must be the same to the last digit. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The same days said again, in other words or by another claim, are no slip. */
    private void keepSlip(Milestone milestone, Optional<MilestoneV1> before, MilestoneV1.Target now) {
        before.map(MilestoneV1::target)
                .filter(target -> !target.earliest().equals(now.earliest())
                        || !target.latest().equals(now.latest()))
                .ifPresent(target -> milestone.replaces(target, now()));
    }
}

package io.domicile.watch.milestone;

import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.evidence.EvidenceBook;
import io.domicile.watch.evidence.NewEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where evidence is entered and taken back by hand, and what follows is derived in the same transaction. */
@ApplicationScoped
class EvidenceDesk {

    private final Milestones milestones;
    private final KnownDeals deals;
    private final EvidenceBook book;
    private final Watching watching;

    EvidenceDesk(Milestones milestones, KnownDeals deals, EvidenceBook book, Watching watching) {
        this.milestones = milestones;
        this.deals = deals;
        this.book = book;
        this.watching = watching;
    }

    MilestoneView add(UUID milestone, NewEvidence entry, String curator) {
        var deal = milestones.dealOf(milestone);
        deals.lock(deal);
        book.add(milestone, entry, curator);
        watching.derive(deal);
        return view(milestone);
    }

    MilestoneView retract(UUID evidence, String reason, String curator) {
        var milestone = book.milestoneOf(evidence);
        var deal = milestones.dealOf(milestone);
        deals.lock(deal);
        book.retract(evidence, reason, curator);
        watching.derive(deal);
        return view(milestone);
    }

    MilestoneView view(UUID id) {
        var milestone = milestones.get(id);
        return new MilestoneView(milestones.shown(milestone).orElseThrow(), book.view(watching.about(milestone)));
    }
}

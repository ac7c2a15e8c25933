package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimBook;
import io.domicile.catalog.claim.ClaimView;
import io.domicile.catalog.claim.NewClaim;
import io.domicile.cell.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Where claims on deals are recorded and taken back, and what follows is published in the same transaction. */
@ApplicationScoped
class ClaimDesk {

    private final Deals deals;
    private final ClaimBook book;
    private final Publication publication;
    private final Cell cell;
    private final Clock clock;

    ClaimDesk(Deals deals, ClaimBook book, Publication publication, Cell cell, Clock clock) {
        this.deals = deals;
        this.book = book;
        this.publication = publication;
        this.cell = cell;
        this.clock = clock;
    }

    ClaimView add(String dealId, NewClaim claim, String curator) {
        var deal = deals.get(dealId);
        requireOrigin(deal);
        var id = book.add(deal.id(), deal.subjects(), claim, curator);
        publication.publish(deal);
        return book.view(id);
    }

    ClaimView retract(UUID id, String reason, String curator) {
        requireOrigin(deals.get(book.dealOf(id)));
        var deal = deals.get(book.retract(id, reason, curator));
        publication.publish(deal);
        return book.view(id);
    }

    ClaimView claim(UUID id) {
        return book.view(id);
    }

    ClaimList claims(String dealId, Optional<String> asOf) {
        var instant = AsOf.parse(asOf, clock);
        var deal = deals.knownAt(dealId, instant);
        var claims = book.dossier(deal.id(), instant).claims();
        return new ClaimList(deal.id(), instant, deal.factsAsOf(), deal.licence(), deal.attribution(), claims);
    }

    private void requireOrigin(Deal deal) {
        if (!deal.origin().equals(cell.jurisdiction())) {
            throw new DealException.WrittenElsewhere(deal.id(), deal.origin(), cell.jurisdiction());
        }
    }
}

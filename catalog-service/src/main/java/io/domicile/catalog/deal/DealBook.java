package io.domicile.catalog.deal;

import io.domicile.catalog.claim.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Where deals are entered, for those that bring them in. Every call needs the caller's transaction. */
@ApplicationScoped
public class DealBook {

    private final Deals deals;
    private final Publication publication;

    DealBook(Deals deals, Publication publication) {
        this.deals = deals;
        this.publication = publication;
    }

    /** Enters a deal's frame if it is new; answers what claims on it can be about. */
    public Set<Subject> enter(NewDeal deal, DataSet from) {
        var known = deals.findByIdOptional(deal.id());
        if (known.isPresent()) {
            return known.get().subjects();
        }
        var entered = new Deal(deal, from);
        deals.persist(entered);
        return entered.subjects();
    }

    /** Publishes what is now known of a deal, if that is news. */
    public void publish(String deal) {
        publication.publish(deals.get(deal));
    }
}

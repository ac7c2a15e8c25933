package io.domicile.catalog.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists deals as of an instant. What a deal shows is derived from its claims, so deals are put together in bounded lots,
 * in order, until a page is full.
 */
@ApplicationScoped
class DealList {

    private static final int LOT = 100;

    private final Deals deals;
    private final DealStates states;

    DealList(Deals deals, DealStates states) {
        this.deals = deals;
        this.states = states;
    }

    /** A stretch of the listing, and the place after which there may be more. */
    record Stretch(List<DealRow> rows, Deals.@Nullable Place last) {}

    Stretch read(DealQuery query, Instant asOf, Deals.Order order, Deals.@Nullable Place after, int limit) {
        var filter = new DealFilter(query);
        var rows = new ArrayList<DealRow>();
        var place = after;
        while (true) {
            var lot = deals.following(asOf, query.country, order, place, LOT);
            var known = states.of(lot, asOf);
            for (int i = 0; i < lot.size(); i++) {
                if (filter.wants(known.get(i))) {
                    if (rows.size() == limit) {
                        return new Stretch(rows, place);
                    }
                    rows.add(DealRow.of(lot.get(i), known.get(i)));
                }
                place = order.placeOf(lot.get(i));
            }
            if (lot.size() < LOT) {
                return new Stretch(rows, null);
            }
        }
    }
}

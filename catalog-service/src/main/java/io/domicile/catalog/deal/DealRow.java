package io.domicile.catalog.deal;

import io.domicile.catalog.claim.InRole;
import io.domicile.catalog.claim.Stated;
import io.domicile.catalog.party.PartyView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a listing.
 *
 * @param champions names of its national champions
 * @param vendors names of who sells technology into it
 * @param phases how many capacity steps were named
 */
record DealRow(
        String id,
        String name,
        String country,
        List<String> champions,
        List<String> vendors,
        int phases,
        @Nullable Stated announced,
        @Nullable Stated stage,
        @Nullable Stated capacity,
        LocalDate factsAsOf,
        String licence,
        String attribution) {

    static DealRow of(Deal deal, DealState state) {
        Map<String, String> names = state.register().stream().collect(Collectors.toMap(PartyView::id, PartyView::name));
        var champions = state.parties().stream()
                .map(stated -> (InRole) stated.value())
                .filter(in -> in.role() == InRole.Role.NATIONAL_CHAMPION)
                .map(in -> names.getOrDefault(in.party(), in.party()))
                .toList();
        var vendors = DealFilter.Vendors.of(state)
                .map(id -> names.getOrDefault(id, id))
                .toList();
        return new DealRow(
                state.id(),
                state.name(),
                state.country(),
                champions,
                vendors,
                state.phases().size(),
                state.announced(),
                state.stage(),
                state.capacity(),
                state.factsAsOf(),
                deal.licence(),
                deal.attribution());
    }
}

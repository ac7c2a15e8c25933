package io.domicile.catalog.deal;

import io.domicile.catalog.claim.StackLayer;
import io.domicile.catalog.claim.Stated;
import io.domicile.catalog.party.PartyView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of a deal: for each property the chosen value with its status, and nothing where nothing is known. Also
 * the wire form of {@code io.domicile.catalog.deal.v1}, to which only optional fields may be added.
 *
 * @param origin the cell in which the deal may be written
 * @param factsAsOf the day about which the sources end
 * @param parties who takes part, one entry for each part
 * @param layers all layers of the stack; one without suppliers is unknown
 * @param register the parties that are named anywhere in it
 */
public record DealState(
        String id,
        String name,
        String country,
        String origin,
        LocalDate factsAsOf,
        @Nullable Stated announced,
        @Nullable Stated start,
        @Nullable Stated stage,
        @Nullable Stated capacity,
        @Nullable Stated accelerators,
        List<Stated> money,
        List<Stated> parties,
        List<SiteState> sites,
        List<PhaseState> phases,
        List<Layer> layers,
        List<Stated> models,
        List<Stated> events,
        List<PartyView> register) {

    /** A site and what is said of it. */
    public record SiteState(
            String id,
            String name,
            String country,
            @Nullable Stated location,
            List<Stated> events) {}

    /** A phase and what is said of it; the id is stable. */
    public record PhaseState(
            String id,
            String name,
            @Nullable String site,
            @Nullable Stated capacity,
            @Nullable Stated accelerators,
            @Nullable Stated target,
            @Nullable Stated stage,
            List<Stated> money,
            List<Stated> events) {}

    /** A layer of the stack and who is said to supply it; nobody means that it is not known. */
    public record Layer(StackLayer layer, List<Stated> suppliers) {}
}

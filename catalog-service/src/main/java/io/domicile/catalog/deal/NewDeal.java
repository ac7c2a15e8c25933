package io.domicile.catalog.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bare frame of a deal, to which claims are then added. */
public record NewDeal(String id, String name, String country, List<NewSite> sites, List<NewPhase> phases) {

    /** A site's frame. */
    public record NewSite(String id, String name, String country) {}

    /**
     * A phase's frame.
     *
     * @param site the id of one of the deal's sites, if it is known at which
     */
    public record NewPhase(String id, String name, @Nullable String site) {}
}

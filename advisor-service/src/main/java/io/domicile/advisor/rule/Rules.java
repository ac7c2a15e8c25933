package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;

/** The loaded rules. Needs no transaction: packs are read at the start. */
public interface Rules {

    /**
     * What the rules that are in force say.
     *
     * @param on the day whose law counts
     * @param proposed whether law that is not in force yet counts as well
     * @return one ruling for each place, in their order
     */
    List<Ruling> rule(Workload workload, List<Place> places, LocalDate on, boolean proposed);
}

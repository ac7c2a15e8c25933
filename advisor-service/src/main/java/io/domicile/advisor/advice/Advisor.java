package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.List;

/** Gives advice. The same workload, places, day and packs give the same advice. */
public interface Advisor {

    /**
     * Advice on one workload.
     *
     * @param places the candidates, as {@code Places} gives them
     * @param on the day whose law counts
     */
    Advice advise(Workload workload, List<Place> places, LocalDate on);
}

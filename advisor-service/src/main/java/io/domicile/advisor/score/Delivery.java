package io.domicile.advisor.score;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Need;
import java.time.LocalDate;
import java.util.Locale;

/** Whether the capacity stands when the workload starts. */
final class Delivery {

    /** Nobody publishes what is free; a place that sells today is believed, but less than capacity that is known to stand. */
    static final double NOT_LIMITED = 0.8;

    /**
     * Announced to stand by then. Of eight first phases of sovereign projects whose outcome can be known, two met their date
     * within a quarter; with so few, a stand-in until there are forecasts.
     */
    static final double PROMISED = 0.25;

    private Delivery() {}

    static Measurement measure(Need need, Known known) {
        var capacity = known.place().capacity();
        var start = need.start() == null ? known.on() : need.start();
        if (!capacity.limited()) {
            return Measurement.derived(
                    Criterion.DELIVERY,
                    "not limited by data",
                    Interval.at(NOT_LIMITED),
                    "assumption: " + String.join("; ", capacity.assumptions()));
        }
        // Where no amount is said, any capacity at all will do.
        double asked = need.kilowatts().orElse(0);
        double delivered = kilowatts(capacity, Basis.CREDIBLE, start);
        double promised = kilowatts(capacity, Basis.PROMISED, start);
        var value = String.format(
                Locale.ROOT, "%.0f kW usable delivered, %.0f kW announced for %s", delivered, promised, start);
        if (need.kilowatts().isPresent()) {
            value += String.format(Locale.ROOT, ", %.0f kW needed", asked);
        }
        return Measurement.derived(
                Criterion.DELIVERY, value, Interval.at(score(asked, delivered, promised)), method(need, capacity));
    }

    private static double score(double asked, double delivered, double promised) {
        if (delivered > 0 && delivered >= asked) {
            return 1;
        }
        return promised > 0 && promised >= asked ? PROMISED : 0;
    }

    private static double kilowatts(Capacity capacity, Basis basis, LocalDate on) {
        return capacity.usableKw(basis, on).orElse(0);
    }

    private static String method(Need need, Capacity capacity) {
        var method = String.format(Locale.ROOT, "share of one tenant %.2f of the place", capacity.share());
        return need.powerKw() == null && need.accelerators() != null
                ? method
                        + String.format(
                                Locale.ROOT,
                                "; assumption: %.1f kW for each accelerator",
                                Need.ASSUMED_KW_PER_ACCELERATOR)
                : method;
    }
}

package io.domicile.advisor.score;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Need;
import java.time.LocalDate;
import java.util.Locale;

/** Whether the capacity stands when the workload starts. */
final class Delivery {

    /** Nobody publishes what is free; a place that sells today is believed, but less than capacity that is known to stand. */
    static final double NOT_LIMITED = 0.8;

    /** Announced to stand by then. */
    static final double PROMISED = Capacity.CREDIBLE_PART;

    private Delivery() {}

    static Measurement measure(Need need, Known known) {
        var capacity = known.place().capacity();
        var start = need.start() == null ? known.on() : need.start();
        if (!capacity.limited()) {
            return Measurement.derived(
                    Criterion.DELIVERY,
                    Phrase.of("measure.unlimited"),
                    Interval.at(NOT_LIMITED),
                    Phrase.of("method.assumption", String.join("; ", capacity.assumptions())));
        }
        // Where no amount is said, any capacity at all will do.
        double asked = need.kilowatts().orElse(0);
        double delivered = kilowatts(capacity, Basis.CREDIBLE, start);
        double promised = kilowatts(capacity, Basis.PROMISED, start);
        var value = need.kilowatts().isPresent()
                ? Phrase.of("measure.delivery-needed", kw(delivered), kw(promised), start, kw(asked))
                : Phrase.of("measure.delivery", kw(delivered), kw(promised), start);
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

    private static Phrase method(Need need, Capacity capacity) {
        var share = String.format(Locale.ROOT, "%.2f", capacity.share());
        return need.powerKw() == null && need.accelerators() != null
                ? Phrase.of(
                        "method.share-accelerators",
                        share,
                        String.format(Locale.ROOT, "%.1f", Need.ASSUMED_KW_PER_ACCELERATOR))
                : Phrase.of("method.share", share);
    }

    private static String kw(double kilowatts) {
        return String.format(Locale.ROOT, "%.0f", kilowatts);
    }
}

package io.domicile.advisor.place;

import io.domicile.advisor.place.Capacity.Step;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Capacity in words with units: what stands of what was stated. */
final class CapacityText {

    private CapacityText() {}

    static String of(Capacity capacity) {
        return of(capacity, capacity.steps().stream().map(Step::phase).toList());
    }

    /** Of these phases alone; a phase that is not there is said to be none. */
    static String of(Capacity capacity, List<String> phases) {
        if (!capacity.limited()) {
            return "capacity not limited by data";
        }
        if (phases.isEmpty()) {
            return capacity.steps().isEmpty() ? "no capacity stated" : "share " + number(capacity.share());
        }
        boolean alone = phases.size() == 1;
        return phases.stream()
                .map(phase -> capacity.steps().stream()
                        .filter(step -> step.phase().equals(phase))
                        .findAny()
                        .map(step -> (alone ? "" : phase + ": ") + of(step))
                        .orElse(phase + ": not planned"))
                .collect(Collectors.joining("; "));
    }

    private static String of(Step step) {
        var stands = step.standing();
        var text = (stands.isPresent() ? number(stands.getAsDouble()) : "an unstated part") + " of "
                + (step.megawatts() == null ? "an unstated number of" : number(step.megawatts())) + " MW delivered";
        return step.target() == null ? text : text + ", stated for " + step.target();
    }

    private static String number(double value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}

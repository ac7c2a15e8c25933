package io.domicile.advisor.advice;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be believed of a capacity, as a sentence with units and dates. */
final class CapacityFinding {

    private static final Comparator<Step> BY_TARGET = Comparator.comparing(
                    Step::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Step::megawatts, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
            .thenComparing(Step::phase);

    private CapacityFinding() {}

    static String of(Capacity capacity) {
        if (!capacity.limited()) {
            return "not limited by data (assumption)";
        }
        var standing = capacity.steps().stream().filter(Step::delivered).toList();
        var ahead = capacity.steps().stream()
                .filter(step -> !step.delivered())
                .sorted(BY_TARGET)
                .toList();
        if (!ahead.isEmpty()) {
            return ahead(ahead, standing);
        }
        return standing.isEmpty() ? "no capacity stated" : delivered(standing);
    }

    private static String ahead(List<Step> ahead, List<Step> standing) {
        var nearest = ahead.getFirst();
        // What stands counts against the step only where both are said of one site and in one kind of megawatt.
        var before = standing.stream().filter(step -> comparable(step, nearest)).toList();
        var apart = standing.stream().filter(step -> !comparable(step, nearest)).toList();
        var says = nearest.megawatts() == null
                ? "0 MW delivered, an amount not stated"
                : "%s of %s delivered".formatted(number(largest(before)), megawatts(nearest));
        says += nearest.target() == null ? ", no date stated" : ", stated for " + nearest.target();
        if (!apart.isEmpty()) {
            says += "; apart from it " + delivered(apart);
        }
        return ahead.size() == 1
                ? says
                : says + "; then "
                        + ahead.stream().skip(1).map(CapacityFinding::later).collect(Collectors.joining(", "));
    }

    private static boolean comparable(Step one, Step other) {
        return Objects.equals(one.site(), other.site()) && one.qualifier().equals(other.qualifier());
    }

    private static String delivered(List<Step> steps) {
        return steps.stream()
                .map(step -> (step.megawatts() == null ? "an amount not stated" : megawatts(step)) + " delivered")
                .collect(Collectors.joining(", "));
    }

    private static String later(Step step) {
        return (step.megawatts() == null ? "an amount not stated" : megawatts(step))
                + (step.target() == null ? " without a date" : " for " + step.target());
    }

    /** Steps of one site are totals, so the largest that stands is what is delivered. */
    private static double largest(List<Step> steps) {
        return steps.stream()
                .map(Step::megawatts)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static String megawatts(Step step) {
        var qualifier = step.qualifier().equals("UNSPECIFIED") ? "" : " (" + step.qualifier() + ")";
        return number(step.megawatts()) + " MW" + qualifier;
    }

    private static String number(@Nullable Double megawatts) {
        return BigDecimal.valueOf(megawatts == null ? 0 : megawatts)
                .stripTrailingZeros()
                .toPlainString();
    }
}

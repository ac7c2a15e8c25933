package io.domicile.advisor.advice;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Capacity.Step;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be believed of a capacity, as a sentence with units and dates. */
final class CapacityFinding {

    private static final Comparator<Step> BY_TARGET = Comparator.comparing(
                    Step::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Step::megawatts, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
            .thenComparing(Step::phase);

    private CapacityFinding() {}

    static String of(Capacity capacity, Wording wording) {
        return wording.say(phrase(capacity));
    }

    private static Phrase phrase(Capacity capacity) {
        if (!capacity.limited()) {
            return Phrase.of("capacity.unlimited");
        }
        var standing = capacity.steps().stream().filter(Step::delivered).toList();
        var ahead = capacity.steps().stream()
                .filter(step -> !step.delivered())
                .sorted(BY_TARGET)
                .toList();
        if (!ahead.isEmpty()) {
            return ahead(ahead, standing);
        }
        return standing.isEmpty() ? Phrase.of("capacity.none") : Phrase.of("capacity.all", delivered(standing));
    }

    private static Phrase ahead(List<Step> ahead, List<Step> standing) {
        var nearest = ahead.getFirst();
        // What stands counts against the step only where both are said of one site and in one kind of megawatt.
        var before = standing.stream().filter(step -> comparable(step, nearest)).toList();
        var apart = standing.stream().filter(step -> !comparable(step, nearest)).toList();
        var says = nearest.megawatts() == null
                ? Phrase.of("capacity.unstated")
                : Phrase.of("capacity.of", number(largest(before)), megawatts(nearest));
        says = nearest.target() == null
                ? Phrase.of("capacity.no-date", says)
                : Phrase.of("capacity.stated-for", says, nearest.target());
        if (!apart.isEmpty()) {
            says = Phrase.of("capacity.apart", says, delivered(apart));
        }
        return ahead.size() == 1
                ? says
                : Phrase.of(
                        "capacity.then",
                        says,
                        ahead.stream().skip(1).map(CapacityFinding::later).toList());
    }

    private static boolean comparable(Step one, Step other) {
        return Objects.equals(one.site(), other.site()) && one.qualifier().equals(other.qualifier());
    }

    private static List<Phrase> delivered(List<Step> steps) {
        return steps.stream()
                .map(step -> Phrase.of("capacity.delivered", amount(step)))
                .toList();
    }

    private static Phrase later(Step step) {
        return step.target() == null
                ? Phrase.of("capacity.later-undated", amount(step))
                : Phrase.of("capacity.later", amount(step), step.target());
    }

    private static Object amount(Step step) {
        return step.megawatts() == null ? Phrase.of("capacity.amount-unstated") : megawatts(step);
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

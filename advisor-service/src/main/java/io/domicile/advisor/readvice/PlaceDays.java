package io.domicile.advisor.readvice;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What days do to a place of which nothing new is known: a fact is due for review and counts as unknown; the last day that
 * a phase was stated for comes, so it counts as promised, or it does not stand and is believed no more.
 */
final class PlaceDays {

    private static final String CAPACITY = "capacity";
    private static final String ALL = "*";

    private final Span span;
    private final Capacity.Basis basis;
    private final Set<String> words = new TreeSet<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    private PlaceDays(Span span, Capacity.Basis basis) {
        this.span = span;
        this.basis = basis;
    }

    /**
     * Empty when nothing turned that the plan read.
     *
     * @param read words of the facts that it read of the place
     */
    static Optional<Change> of(Place place, Set<String> read, Span span, Capacity.Basis basis) {
        var days = new PlaceDays(span, basis);
        for (var word : PlaceFact.values()) {
            if (read.contains(ALL) || read.contains(word.word())) {
                place.fact(word).filter(days::isDue).ifPresent(fact -> days.due(word, fact));
            }
        }
        if (place.capacity().limited() && (read.contains(ALL) || read.contains(CAPACITY))) {
            place.capacity().steps().forEach(days::phase);
        }
        return days.words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        days.kind(),
                        place.id(),
                        days.words,
                        String.join("; ", days.before),
                        String.join("; ", days.after),
                        days.citations));
    }

    private PlanCause.Kind kind() {
        if (!words.contains(CAPACITY)) {
            return PlanCause.Kind.PLACE_CHANGED;
        }
        return basis == Capacity.Basis.PROMISED ? PlanCause.Kind.PLACE_GREW : PlanCause.Kind.PLACE_SHRANK;
    }

    /** By today for the rules, by the day of the plan for what shares and prices rest on. */
    private boolean isDue(Fact fact) {
        return (fact.isFresh(span.seen()) && !fact.isFresh(span.today()))
                || (fact.isFresh(span.lawBefore()) && !fact.isFresh(span.lawAfter()));
    }

    private void due(PlaceFact word, Fact fact) {
        words.add(word.word());
        var known = "%s %s, as of %s".formatted(word.word(), fact.value(), fact.asOf());
        before.add(known);
        after.add("%s unknown, since its review was due by %s".formatted(word.word(), fact.reviewBy()));
        citations.add(new Citation(known, fact.source(), fact.claim(), null));
    }

    private void phase(Capacity.Step step) {
        var last = step.latest();
        var megawatts = step.megawatts();
        boolean stands = step.delivered() && step.deliveredMegawatts() == null;
        if (last == null || megawatts == null || stands) {
            return;
        }
        if (basis == Capacity.Basis.PROMISED ? !span.passedForLaw(last) : !span.passed(last)) {
            return;
        }
        words.add(CAPACITY);
        var announced =
                "%s MW announced for %s".formatted(number(megawatts), step.target() == null ? last : step.target());
        before.add(announced);
        after.add(
                basis == Capacity.Basis.PROMISED
                        ? "%s MW that count as promised from %s on".formatted(number(megawatts), last)
                        : "%s of %s MW delivered on %s, the last day that this meant"
                                .formatted(delivered(step), number(megawatts), last));
        citations.add(new Citation("%s (phase %s)".formatted(announced, step.phase()), null, null, step.milestone()));
    }

    private static String delivered(Capacity.Step step) {
        var standing = step.standing();
        return standing.isPresent() ? number(standing.getAsDouble()) : "an unstated part";
    }

    private static String number(@Nullable Double megawatts) {
        return megawatts == null
                ? "unknown"
                : BigDecimal.valueOf(megawatts).stripTrailingZeros().toPlainString();
    }
}

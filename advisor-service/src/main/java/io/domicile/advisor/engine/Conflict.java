package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Solution.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Demands that no plan meets together, and of which none could be left out: without any one of them there is a plan. What a
 * demand is, its owner says; it may be several limits of a problem, such as one for each operator.
 *
 * @param demands that contradict each other, in the order in which they were given
 * @param untried those of them of which it is not known whether the others contradict each other without them: there was no
 *     time to find out
 */
public record Conflict<T>(List<T> demands, Set<T> untried) {

    /**
     * Leaves out demands, half of them at once and then half of those, as long as the rest is proven to have no plan
     * (Chinneck and Dravnieks, Locating minimal infeasible constraint sets in linear programs, 1991; by halves as in Junker,
     * QuickXplain, 2004).
     *
     * @param demands of which it is proven that no plan meets them all; equal ones count once
     * @param answer what the engine says when only these demands count, in their order
     * @param goesOn whether there is time for another question
     */
    public static <T> Conflict<T> of(List<T> demands, Function<List<T>, Status> answer, BooleanSupplier goesOn) {
        var filter = new Filter<>(answer, goesOn, demands);
        filter.reduce(List.copyOf(filter.kept));
        return new Conflict<>(List.copyOf(filter.kept), Set.copyOf(filter.untried));
    }

    private static final class Filter<T> {
        private final Function<List<T>, Status> answer;
        private final BooleanSupplier goesOn;
        private final Set<T> untried = new HashSet<>();
        private List<T> kept;

        Filter(Function<List<T>, Status> answer, BooleanSupplier goesOn, List<T> demands) {
            this.answer = answer;
            this.goesOn = goesOn;
            kept = demands.stream().distinct().toList();
        }

        void reduce(List<T> some) {
            if (some.size() < kept.size() || some.size() == 1) {
                Status found = goesOn.getAsBoolean() ? without(some) : Status.UNKNOWN;
                if (found == Status.INFEASIBLE) {
                    return;
                }
                if (some.size() == 1 && found == Status.UNKNOWN) {
                    untried.addAll(some);
                }
            }
            if (some.size() > 1) {
                int half = some.size() / 2;
                reduce(some.subList(0, half));
                reduce(some.subList(half, some.size()));
            }
        }

        private Status without(List<T> some) {
            var fewer = new ArrayList<>(kept);
            fewer.removeAll(some);
            Status found = answer.apply(List.copyOf(fewer));
            if (found == Status.INFEASIBLE) {
                kept = fewer;
            }
            return found;
        }
    }
}

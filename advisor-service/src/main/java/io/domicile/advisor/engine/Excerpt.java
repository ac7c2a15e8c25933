package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A core with some of the options of another, and without one of its conditions. */
final class Excerpt {
    /** Options that are looked at in a unit of work, in each of two steps. */
    private static final int OPTIONS = 16;

    private final Compaction compaction;
    /** The other's number of each option. */
    private final int[] number;

    private Excerpt(Compaction compaction, int[] number) {
        this.compaction = compaction;
        this.number = number;
    }

    /**
     * Nothing if an item would have no option left, or the work is over.
     *
     * @param count the number of the count that is left out: it is kept by the options alone, or given up
     */
    static Optional<Excerpt> of(Core of, IntPredicate kept, int count, Work work) {
        int[] number = IntStream.range(0, of.options()).filter(kept).toArray();
        Core part = of.of(number, of.sides.withoutCount(count));
        for (int i = 0; i < part.items; i++) {
            if (part.first[i] == part.first[i + 1]) {
                return Optional.empty();
            }
        }
        if (work.spend(1 + of.options() / OPTIONS)) {
            return Optional.empty();
        }
        var excerpt = new Excerpt(Compaction.of(part), number);
        return work.spend(1 + of.options() / OPTIONS) ? Optional.empty() : Optional.of(excerpt);
    }

    Core core() {
        return compaction.core();
    }

    Prices contracted(Prices prices) {
        return compaction.contracted(prices);
    }

    Prices expanded(Prices prices) {
        return compaction.expanded(prices);
    }

    /** The options here in place of the other's; of one that is not here, the first of its item. */
    int[] contracted(int[] chosen) {
        var here = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int found = Arrays.binarySearch(number, chosen[i]);
            here[i] = found < 0 ? compaction.core().first[i] : compaction.contracted(found);
        }
        return here;
    }

    /** The other's options. */
    int[] options(int[] chosen) {
        return Arrays.stream(compaction.expanded(chosen)).map(o -> number[o]).toArray();
    }
}

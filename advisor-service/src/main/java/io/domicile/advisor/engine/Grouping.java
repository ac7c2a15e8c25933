package io.domicile.advisor.engine;

import java.util.stream.IntStream;

/**
 * A partition of the places: by operator, by jurisdiction, by site.
 *
 * @param name for messages
 * @param of the group of each place, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; nobody compares them.
public record Grouping(String name, int[] of) {
    public Grouping {
        of = of.clone();
        for (int group : of) {
            if (group < 0) {
                throw new IllegalArgumentException("Grouping " + name + " has a negative group");
            }
        }
    }

    /** Each place alone. */
    public static Grouping single(int places) {
        return new Grouping("place", IntStream.range(0, places).toArray());
    }

    /** How many groups there can be. */
    public int groups() {
        return IntStream.of(of).max().orElse(-1) + 1;
    }

    boolean isSingle() {
        return IntStream.of(of).distinct().count() == of.length;
    }

    @Override
    public int[] of() {
        return of.clone();
    }
}

package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final long ENOUGH = 1_000_000;

    private final Packing packing = new Packing();
    private final SplittableRandom random = new SplittableRandom(7);
    private long[] worth = new long[0];
    private int[] weight = new int[0];

    @Test
    void theMostValuableThatFitsIsFound() {
        for (int round = 0; round < 400; round++) {
            int room = things();
            long most = packing.pack(room, ENOUGH);

            assertThat(most).isEqualTo(tried(room, -1));
            long value = 0;
            long load = 0;
            for (int rank = 0; rank < packing.size(); rank++) {
                if (packing.isIn(rank)) {
                    value += worth[packing.name(rank)];
                    load += weight[packing.name(rank)];
                }
            }
            assertThat(value).isEqualTo(most);
            assertThat(load).isLessThanOrEqualTo(room);
        }
    }

    @Test
    void withoutEnoughBranchesItSaysMoreAndNeverLess() {
        for (int round = 0; round < 200; round++) {
            int room = things();
            assertThat(packing.pack(room, 1)).isGreaterThanOrEqualTo(tried(room, -1));
        }
    }

    @Test
    void whatIsSaidOfOtherRoomsAndOfTheOthersIsNeverTooLittle() {
        for (int round = 0; round < 200; round++) {
            int room = things();
            packing.pack(room, ENOUGH);
            int less = random.nextInt(room + 1);
            assertThat(packing.atMost(less)).isGreaterThanOrEqualTo(tried(less, -1));
            for (int rank = 0; rank < packing.size(); rank++) {
                assertThat(packing.withoutAtMost(rank, room)).isGreaterThanOrEqualTo(tried(room, packing.name(rank)));
            }
        }
    }

    /** Fills in some, and returns a room for them. */
    private int things() {
        int count = 1 + random.nextInt(11);
        worth = new long[count];
        weight = new int[count];
        packing.clear();
        int all = 0;
        for (int k = 0; k < count; k++) {
            // Now and then worth as much for each unit of weight, which leaves the order open.
            weight[k] = 1 + random.nextInt(40);
            worth[k] = random.nextInt(4) == 0 ? 1000L * weight[k] : 1 + random.nextLong(1L << 40);
            packing.add(k, worth[k], weight[k]);
            all += weight[k];
        }
        return random.nextInt(all + 5);
    }

    private long tried(int room, int without) {
        long most = 0;
        for (int set = 0; set < 1 << worth.length; set++) {
            long value = 0;
            int load = 0;
            for (int k = 0; k < worth.length; k++) {
                if (k != without && (set >> k & 1) == 1) {
                    value += worth[k];
                    load += weight[k];
                }
            }
            most = load <= room ? Math.max(most, value) : most;
        }
        return most;
    }
}

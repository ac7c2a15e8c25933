package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.outbox.OutboxRow.Lane;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The relay's rounds in a world that fails at every step: writers commit late or not at all, records get lost with or
 * without their acknowledgement, relays crash, commits succeed that looked failed. A seed is a whole story; the same seed
 * tells the same one.
 */
class RelaySimulationTest {

    private static final int SEEDS = 3_000;

    @Test
    void whateverFailsEachCommittedRowArrivesInOrderAndHasItsEffectOnce() {
        LongStream.range(0, SEEDS).forEach(RelaySimulationTest::tell);
    }

    private static void tell(long seed) {
        var world = new SimulatedWorld(seed);
        world.run();

        assertThat(world.unsent()).as("rows left, seed %d", seed).isEmpty();
        assertThat(new HashSet<>(world.log()))
                .as("what arrived is what was committed, seed %d", seed)
                .isEqualTo(new HashSet<>(world.committed()));
        assertThat(world.positions())
                .as("positions follow the order of sending and none is given twice, seed %d", seed)
                .isSorted()
                .doesNotHaveDuplicates();
        consume(world, seed);
    }

    /** Reads the log as a consumer does that drops what it had. */
    private static void consume(SimulatedWorld world, long seed) {
        var last = new HashMap<Lane, OutboxRow>();
        var highest = new HashMap<Lane, OutboxRow>();
        int effects = 0;
        for (var row : world.log()) {
            last.put(row.lane(), row);
            var known = highest.get(row.lane());
            if (known == null || known.sequence().compareTo(row.sequence()) < 0) {
                highest.put(row.lane(), row);
                effects++;
            }
        }
        assertThat(effects)
                .as("none was dropped unseen, seed %d", seed)
                .isEqualTo(world.committed().size());
        assertThat(last).as("compaction keeps the newest, seed %d", seed).isEqualTo(highest);
    }
}

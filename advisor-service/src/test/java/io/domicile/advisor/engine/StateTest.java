package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StateTest {
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void whatALiftedItemAddsDiffersByWhatAMoveWouldChange() {
        int compared = 0;
        for (long seed = 0; seed < 260; seed++) {
            Core core;
            try {
                core = Compiler.compile(Small.of(seed, (1 << Small.KINDS) - 1));
            } catch (Impossible noPlan) {
                continue;
            }
            State state = anywhere(core);
            for (int i = 0; i < core.items; i++) {
                int from = state.choice[i];
                int to = any(core, i);
                double moved = state.delta(i, to);
                long cost = state.cost;
                state.lift(i);
                double added = state.addition(i, to) - state.addition(i, from);
                state.put(i, from);
                assertThat(added).as("seed %s, item %s", seed, i).isCloseTo(moved, within(1e-6));
                assertThat(state.cost).isEqualTo(cost);
                assertThat(state.delta(i, to)).isEqualTo(moved);
                state.set(i, to);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void aChoiceThatLacksItemsIsCompleted() throws Impossible {
        Core core = Compiler.compile(HeavyItems.portfolio(60, 6, 1));
        var relaxation = new Relaxation(core, new Work(Effort.replay(1_000_000)), _ -> {});
        relaxation.solve(Prices.zero(core), false);
        var search = new Search(core, relaxation, 1, new Work(Effort.replay(1_000_000)), _ -> {});
        var lacking = new int[core.items];
        Arrays.setAll(lacking, i -> i % 3 == 0 ? State.NOWHERE : core.first[i] + i % 6);

        int[] completed = search.quench(lacking);

        for (int i = 0; i < core.items; i++) {
            assertThat(completed[i]).isBetween(core.first[i], core.first[i + 1] - 1);
        }
        assertThat(search.hasPlan()).isTrue();
    }

    private State anywhere(Core core) {
        var choice = new int[core.items];
        Arrays.setAll(choice, i -> any(core, i));
        var state = new State(core, choice);
        Arrays.fill(state.jump, 0.5);
        Arrays.setAll(state.slotWeight, s -> 1 + s % 7);
        Arrays.setAll(state.rows.weight, r -> 2 + r % 3);
        Arrays.setAll(state.sides.weight, c -> 5 + c);
        return state;
    }

    private int any(Core core, int i) {
        return core.first[i] + random.nextInt(core.first[i + 1] - core.first[i]);
    }
}

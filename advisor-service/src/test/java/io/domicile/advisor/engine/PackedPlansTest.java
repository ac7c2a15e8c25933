package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.engine.check.PlanChecker;
import org.junit.jupiter.api.Test;

class PackedPlansTest {

    @Test
    void heavyItemsAreSeen() throws Impossible {
        assertThat(PackedPlans.hasHeavyItems(Compiler.compile(HeavyItems.portfolio(60, 6, 1))))
                .isTrue();
        assertThat(PackedPlans.hasHeavyItems(Compiler.compile(EngineRunTest.tight(60, 6, 1))))
                .isFalse();
    }

    @Test
    void plansFromWhatTheSlotsWouldTakeHold() {
        for (Engine engine : new Engine[] {new Engine(), Engine.javaOnly()}) {
            for (long seed = 1; seed <= 3; seed++) {
                Problem problem = HeavyItems.portfolio(300, 20, seed);
                Solution solution = engine.solve(problem, Effort.replay(1_500_000), _ -> {});

                assertThat(solution.gap().orElseThrow()).as("seed %s", seed).isBetween(0.0, 0.01);
                assertThat(PlanChecker.faults(problem, solution.plan().orElseThrow(), solution.value()))
                        .isEmpty();
            }
        }
    }
}

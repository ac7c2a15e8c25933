package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.engine.check.PlanChecker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(10));

    private final Engine engine = new Engine();

    /** Ten equal workloads; place 0 is cheap and holds five of them. */
    private static ProblemBuilder portfolio() {
        var builder = Problem.builder(2, 1, 1).capacity(0, 50).capacity(1, 100);
        for (int w = 0; w < 10; w++) {
            builder.workload().pair(0, 100 + w, 10).criterion(0, 8);
            builder.pair(1, 150, 10).criterion(0, 2);
        }
        return builder;
    }

    @Test
    void roomAtTheCheapPlaceHasThePriceThatTheLastOneWouldPay() {
        Problem problem = portfolio().build();
        Solution solution = engine.solve(problem, EFFORT, progress -> {});
        var explanation = Explanation.of(problem, solution);

        assertThat(solution.value()).isEqualTo(100 + 101 + 102 + 103 + 104 + 5 * 150);
        assertThat(explanation.price(0, 0)).isBetween(4.4, 4.7);
        assertThat(explanation.price(1, 0)).isCloseTo(0, within(0.01));
        // Workload 0 sits at place 0; elsewhere it costs 50 more and saves the room.
        assertThat(explanation.reducedCost(0, 1).orElseThrow()).isBetween(3.0, 6.0);
        assertThat(explanation.reducedCost(0, 0).orElseThrow()).isZero();
        assertThat(explanation.flip(0, 1, 0).orElseThrow()).isBetween(0.5, 1.0);
        assertThat(explanation.unplaced()).isEmpty();
    }

    @Test
    void aBindingLimitIsWorthSomethingAndALooseOneNothing() {
        Problem problem = portfolio()
                .limit(new Limit.Load("at place 0", new long[] {1, 0}, 30))
                .limit(new Limit.Load("at place 1", new long[] {0, 1}, 1000))
                .build();
        var worth = Explanation.of(problem, engine.solve(problem, EFFORT, progress -> {}))
                .worth();

        assertThat(worth.get(0).limit()).isEqualTo("at place 0");
        assertThat(worth.get(0).ofOne()).isBetween(4.5, 5.0);
        assertThat(worth.get(0).ofOnePercent()).isCloseTo(worth.get(0).ofOne() * 0.3, within(1e-6));
        assertThat(worth.get(1).ofOne()).isCloseTo(0, within(0.01));
    }

    @Test
    void anotherProblemsSolutionExplainsNothing() {
        Problem problem = portfolio().build();
        Solution solution = engine.solve(problem, EFFORT, progress -> {});
        assertThatThrownBy(() -> Explanation.of(EngineRunTest.tight(4, 3, 1), solution))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFrontRunsFromTheCheapestToTheLeast() {
        Problem problem = portfolio().build();
        List<Front.Point> front = Front.of(engine, problem, 0, 4, EFFORT);

        assertThat(front).hasSize(4);
        assertThat(front.getFirst().criterion()).isEqualTo(50);
        assertThat(front.getLast().criterion()).isEqualTo(20);
        for (int k = 1; k < front.size(); k++) {
            Solution solution = front.get(k).solution();
            assertThat(solution.value())
                    .isGreaterThanOrEqualTo(front.get(k - 1).solution().value());
            assertThat(solution.bound()).isEqualTo(solution.value());
            assertThat(front.get(k).criterion())
                    .isLessThanOrEqualTo(front.get(k).atMost());
            assertThat(PlanChecker.faults(problem, solution.plan().orElseThrow(), solution.value()))
                    .isEmpty();
        }
    }

    @Test
    void aFrontHasAllItsPointsEvenWhereFewPlansAreLeft() {
        Problem problem = HeavyItems.portfolio(120, 12, 3);
        List<Front.Point> front = Front.of(engine, problem, 0, 12, Effort.replay(60_000));

        assertThat(front).hasSize(12);
        for (int k = 0; k < front.size(); k++) {
            Front.Point point = front.get(k);
            assertThat(point.criterion()).isLessThanOrEqualTo(point.atMost());
            assertThat(point.solution().bound())
                    .isLessThanOrEqualTo(point.solution().value());
            assertThat(PlanChecker.faults(
                            problem,
                            point.solution().plan().orElseThrow(),
                            point.solution().value()))
                    .isEmpty();
            if (k > 0) {
                assertThat(point.solution().bound())
                        .isGreaterThanOrEqualTo(front.get(k - 1).solution().bound());
            }
            if (k > 1) {
                assertThat(point.atMost()).isLessThan(front.get(k - 1).atMost());
                assertThat(point.solution().value())
                        .isGreaterThanOrEqualTo(front.get(k - 1).solution().value());
            }
        }
    }
}

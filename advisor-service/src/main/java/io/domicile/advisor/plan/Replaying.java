package io.domicile.advisor.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Computes kept plans again. */
@ApplicationScoped
class Replaying {

    private static final int SHOWN = 100;

    /** It stops by its work; this only bounds what never should last so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Plans plans;
    private final PlanEngine engine;
    private final PlanConfig config;
    private final RunConfig background;

    Replaying(Plans plans, PlanEngine engine, PlanConfig config, RunConfig background) {
        this.plans = plans;
        this.engine = engine;
        this.config = config;
        this.background = background;
    }

    /** Whether it takes longer than anybody should wait: what was made in the background is computed again there. */
    boolean isLong(PlanView plan) {
        var computation = plan.computation();
        return plan.placed().size() + plan.unplaced().size() > background.above()
                || (computation != null && computation.work() > config.work());
    }

    private record Kept(PlanView plan, Calculation calculation) {}

    /** Reads in a short transaction, then solves outside of any. */
    Replay again(UUID id) {
        return again(id, () -> false, _ -> {});
    }

    /**
     * The same for who does not wait.
     *
     * @throws CalledOff if it was stopped: what came out until then says nothing
     */
    Replay again(UUID id, BooleanSupplier stop, Consumer<RunProgress> listener) {
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> new Kept(
                        plans.get(id), plans.calculation(id).orElseThrow(() -> new PlanException.NothingKept(id))));
        var before = kept.calculation().outcome();
        if (!before.engine().equals(engine.name())) {
            throw new PlanException.OtherEngine(before.engine(), engine.name());
        }
        var numbers = new Numbers(kept.calculation().instance());
        var start = Optional.ofNullable(kept.calculation().start()).map(Outcome::solution);
        var solution = engine.solve(numbers.problem(), start, new Pace(before.work(), PATIENCE, stop, listener));
        if (stop.getAsBoolean()) {
            throw new CalledOff();
        }
        return compared(kept, numbers, Outcome.of(solution));
    }

    private Replay compared(Kept kept, Numbers numbers, Outcome again) {
        var stated = kept.plan().computation();
        var inputs = Archive.digest(kept.calculation().instance());
        var result = Result.digest(again);
        boolean inputsAsStated = stated != null && stated.inputs().equals(inputs);
        boolean resultAsStated = stated != null && stated.result().equals(result);
        var objective = Worth.of(numbers, again, config.moveCost());
        return new Replay(
                kept.plan().id(),
                inputsAsStated && resultAsStated,
                again.engine(),
                again.work(),
                inputs,
                inputsAsStated,
                result,
                resultAsStated,
                objective.value(),
                objective.bound(),
                differences(
                        kept.plan().placements(),
                        again.plan().map(numbers::placements).orElse(Map.of())));
    }

    private static List<Replay.Elsewhere> differences(Map<String, Placement> kept, Map<String, Placement> again) {
        return Stream.concat(kept.keySet().stream(), again.keySet().stream())
                .distinct()
                .sorted()
                .map(workload -> new Replay.Elsewhere(workload, kept.get(workload), again.get(workload)))
                .filter(elsewhere -> !Objects.equals(elsewhere.kept(), elsewhere.again()))
                .limit(SHOWN)
                .toList();
    }
}

package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.outbox.Cause;
import io.domicile.outbox.Causes;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs of the current tenant. Every call needs the caller's transaction. */
@ApplicationScoped
class PlanRuns implements PanacheRepositoryBase<PlanRun, UUID> {

    private static final TypeReference<List<PlanCause>> CAUSES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final RunConfig config;
    private final PlanIds ids;
    private final Clock clock;

    PlanRuns(ObjectMapper json, RunConfig config, PlanIds ids, Clock clock) {
        this.json = json;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues a plan that somebody asks for. */
    RunView ask(UUID portfolio, @Nullable LocalDate day) {
        return queued(new PlanRun(ids.next(), portfolio, day, clock.instant()));
    }

    /** Queues that a kept plan is computed again. */
    RunView askReplay(PlanView plan) {
        return queued(new PlanRun(ids.next(), plan.portfolio(), null, clock.instant()).replaying(plan.id()));
    }

    private RunView queued(PlanRun run) {
        if (count("state in ?1", List.of(PlanRun.State.QUEUED, PlanRun.State.RUNNING)) >= config.mostOfOne()) {
            throw new PlanException.TooManyWait(true);
        }
        persistAndFlush(run);
        return view(run);
    }

    /** Queues a plan because something changed; one that waits already takes the causes along. */
    void askAgain(UUID portfolio, List<PlanCause> causes) {
        var waiting = find("portfolio = ?1 and state = ?2 and causes is not null", portfolio, PlanRun.State.QUEUED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        var all = new ArrayList<>(waiting.map(PlanRuns.this::causes).orElse(List.of()));
        all.addAll(causes);
        var run = waiting.orElseGet(() -> new PlanRun(ids.next(), portfolio, null, clock.instant()));
        var longest = longest(waiting.flatMap(PlanRuns::cause), Causes.current());
        run.because(
                write(all),
                longest.map(Cause::correlation).orElse(null),
                longest.map(Cause::causation).orElse(null),
                longest.map(Cause::hop).orElse(0));
        persistAndFlush(run);
    }

    /** How far the plan of that id is. Empty when there is none, or when it ended so long ago that nobody knows. */
    Optional<RunView> seen(UUID id) {
        return ofPlan(id).firstResultOptional().map(this::view);
    }

    /** How far computing a plan again is; empty as above. */
    Optional<RunView> replay(UUID plan, UUID id) {
        return ofReplay(plan, id).firstResultOptional().map(this::view);
    }

    /** Whatever it does. */
    Optional<RunView> any(UUID id) {
        return findByIdOptional(id).map(this::view);
    }

    /** Tells its worker to end with the best that there is. */
    Optional<RunView> stop(UUID id) {
        return stopped(ofPlan(id));
    }

    Optional<RunView> stopReplay(UUID plan, UUID id) {
        return stopped(ofReplay(plan, id));
    }

    private PanacheQuery<PlanRun> ofPlan(UUID id) {
        return find("id = ?1 and replays is null", id);
    }

    private PanacheQuery<PlanRun> ofReplay(UUID plan, UUID id) {
        return find("id = ?1 and replays = ?2", id, plan);
    }

    private Optional<RunView> stopped(PanacheQuery<PlanRun> which) {
        var run = which.withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        run.ifPresent(found -> found.stop(clock.instant()));
        flush();
        return run.map(this::view);
    }

    /**
     * Ends a run that its worker still has, in the transaction that stores what came of it.
     *
     * @throws RunLost if another has it by now
     */
    void end(RunQueue.Taken taken, PlanRun.State how, @Nullable String why) {
        var run = findById(taken.id(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isOf(taken.worker())) {
            throw new RunLost();
        }
        run.end(how, why, clock.instant());
    }

    /** The same for one that computed a plan again. */
    void end(RunQueue.Taken taken, Replay replay) {
        end(taken, PlanRun.State.DONE, null);
        findById(taken.id()).cameOut(write(replay));
    }

    List<PlanCause> causes(PlanRun run) {
        var causes = run.causes();
        try {
            return causes == null ? List.of() : json.readValue(causes, CAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored causes are what this class wrote", e);
        }
    }

    /** The chain of events that led to it. */
    static Optional<Cause> cause(PlanRun run) {
        var correlation = run.correlation();
        return correlation == null ? Optional.empty() : Optional.of(new Cause(correlation, run.causation(), run.hop()));
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It becomes JSON", e);
        }
    }

    private RunView view(PlanRun run) {
        var progress = run.progress();
        var result = run.result();
        try {
            return new RunView(
                    run.id(),
                    run.portfolio(),
                    run.replays(),
                    run.state(),
                    run.askedAt(),
                    run.begunAt(),
                    run.endedAt(),
                    progress == null ? null : json.readValue(progress, RunProgress.class),
                    run.reason(),
                    result == null ? null : json.readValue(result, Replay.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a run is what this class wrote", e);
        }
    }

    private static Optional<Cause> longest(Optional<Cause> one, Optional<Cause> other) {
        return one.isEmpty()
                        || (other.isPresent() && other.get().hop() > one.get().hop())
                ? other
                : one;
    }
}

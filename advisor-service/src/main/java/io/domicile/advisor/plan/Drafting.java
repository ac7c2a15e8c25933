package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.Survey;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.rule.Areas;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Workload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes drafts: reads in a short transaction, then asks for advice and solves outside of any. */
@ApplicationScoped
class Drafting {

    private static final Logger LOG = Logger.getLogger(Drafting.class);

    private final Bases bases;
    private final Advisor advisor;
    private final Areas areas;
    private final PlanEngine engine;
    private final PlanConfig config;
    private final Counsels advice = new Counsels();

    Drafting(Bases bases, Advisor advisor, Areas areas, PlanEngine engine, PlanConfig config) {
        this.bases = bases;
        this.advisor = advisor;
        this.areas = areas;
        this.engine = engine;
        this.config = config;
    }

    /** A draft for a day; without one for today, or for the later day of the current plan. */
    Draft draft(UUID portfolio, @Nullable LocalDate asked, Pace pace) {
        var basis = QuarkusTransaction.requiringNew().call(() -> bases.read(portfolio, asked));
        int workloads = basis.portfolio().workloads().size();
        if (workloads > config.maxWorkloads()) {
            throw new PlanException.TooLarge(workloads, config.maxWorkloads());
        }
        if (basis.running().workloads().isEmpty()) {
            throw new PlanException.NothingRuns(basis.on());
        }
        return advisor.surveying(
                basis.now().places(),
                basis.on(),
                Preset.BALANCED,
                basis.now().own(),
                survey -> draft(basis, survey, pace));
    }

    private Draft draft(Draft.Basis basis, Survey survey, Pace pace) {
        var read = new ReadFacts();
        var watch = new Stopwatch();
        var given = given(basis, survey, read, pace);
        long advised = watch.lap();
        var numbers = new Numbers(Modelling.of(given, config.moveCost()));
        var start = Outcome.start(basis.current().isPresent() ? numbers.before() : FirstFit.of(numbers));
        long modelled = watch.lap();
        var found = engine.solve(numbers, start, pace.over(given.horizon().periods()));
        var outcome = Outcome.of(found.solution());
        LOG.infof(
                "plan.solved portfolio=%s workloads=%d status=%s work=%d advice-ms=%d model-ms=%d engine-ms=%d",
                given.portfolio().id(),
                given.portfolio().workloads().size(),
                outcome.status(),
                outcome.work(),
                advised,
                modelled,
                watch.lap());
        var solved = new Solved(basis, given, survey, read, numbers, Outcome.of(found.start()), outcome);
        return switch (outcome.status()) {
            case UNKNOWN -> throw new PlanException.NothingFound();
            case INFEASIBLE -> infeasible(solved, pace.over(given.horizon().periods()));
            case OPTIMAL, FEASIBLE -> feasible(solved);
        };
    }

    /** For the log: where the time goes. */
    private static final class Stopwatch {

        private long last = System.nanoTime();

        /** Milliseconds since it was asked before. */
        long lap() {
            long now = System.nanoTime();
            long millis = (now - last) / 1_000_000;
            last = now;
            return millis;
        }
    }

    private record Solved(
            Draft.Basis basis,
            Case given,
            Survey survey,
            ReadFacts read,
            Numbers numbers,
            Outcome start,
            Outcome outcome) {

        Filed filed() {
            return Filed.of(new Calculation(numbers.instance(), start, outcome));
        }

        Counsels.Advised advised(Counsels advice, Workload workload) {
            return advice.of(survey, workload, held(workload));
        }

        Explanation explanation(Counsels advice, Workload workload, List<String> shown) {
            return advice.explanation(survey, workload, held(workload), shown);
        }

        private Held held(Workload workload) {
            return basis.now().held().of(workload.id());
        }
    }

    private Case given(Draft.Basis basis, Survey survey, ReadFacts read, Pace pace) {
        var counsels = new HashMap<String, Counsel>();
        var places = basis.now().places();
        var running = basis.running();
        var workloads = running.workloads();
        for (var workload : workloads) {
            if (pace.stop().getAsBoolean()) {
                throw new CalledOff();
            }
            pace.listener().accept(RunProgress.advising(counsels.size(), workloads.size()));
            var advised = advice.of(survey, workload, basis.now().held().of(workload.id()));
            for (int i = 0; i < places.size(); i++) {
                var standing = advised.standings().get(i);
                read.note(places.get(i).id(), standing.verdict(), standing.read());
            }
            counsels.put(workload.id(), advised.counsel());
        }
        var before = basis.current().map(PlanView::placements).orElse(Map.of());
        return new Case(running, basis.now().places(), counsels, before, basis.horizon(), areas(basis));
    }

    private Map<String, Set<String>> areas(Draft.Basis basis) {
        var limits = basis.portfolio().limits();
        return Stream.concat(limits.leastShares().keySet().stream(), limits.largestShares().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(area -> area, area -> areas.members(area, basis.on())));
    }

    private Draft infeasible(Solved solved, Pace pace) {
        var conflicts = engine.ask(asked ->
                Conflicts.of(solved.numbers().instance(), asked, pace.question().effort()));
        return new Draft(
                solved.basis(),
                solved.given(),
                solved.read().of(solved.basis().now().places()),
                solved.filed(),
                Map.of(),
                null,
                conflicts,
                Map.of(),
                packs(solved, Map.of()));
    }

    private Draft feasible(Solved solved) {
        var plan = solved.outcome().plan().orElseThrow();
        var placements = solved.numbers().placements(plan);
        var objective = Worth.of(solved.numbers(), solved.outcome(), config.moveCost());
        var broken = new Checker(solved.given()).check(placements, objective.value());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The engine's plan does not hold: " + broken);
        }
        var choices = choices(solved, placements);
        return new Draft(
                solved.basis(),
                solved.given(),
                solved.read().of(solved.basis().now().places()),
                solved.filed(),
                placements,
                objective,
                List.of(),
                choices,
                packs(solved, choices));
    }

    /** Of each placed workload the advice on its place and on the runner-up. */
    private Map<String, Explanation> choices(Solved solved, Map<String, Placement> placements) {
        var given = solved.given();
        var choices = new HashMap<String, Explanation>();
        placements.forEach((id, placement) -> {
            var runnerUp = given.counsel(id).others(placement.place()).limit(1).map(Counsel.Candidate::place);
            var shown = Stream.concat(Stream.of(placement.place()), runnerUp).toList();
            choices.put(id, solved.explanation(advice, given.workload(id).orElseThrow(), shown));
        });
        return choices;
    }

    /** Pack and version of the rules that were consulted, for workloads without a place too. */
    private List<String> packs(Solved solved, Map<String, Explanation> choices) {
        var packs = new TreeSet<String>();
        choices.values().forEach(choice -> packs.addAll(choice.packs()));
        solved.given().portfolio().workloads().stream()
                .filter(workload -> !choices.containsKey(workload.id()))
                .forEach(workload ->
                        packs.addAll(solved.advised(advice, workload).packs()));
        return List.copyOf(packs);
    }
}

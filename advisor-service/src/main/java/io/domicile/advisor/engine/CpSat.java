package io.domicile.advisor.engine;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters.SearchBranching;
import io.domicile.advisor.engine.Sides.Groups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a problem once options that are too dear for a better plan are left out, for the CP-SAT solver: one
 * worker and a limit in its own deterministic time, so that it answers alike everywhere.
 */
final class CpSat {
    /** Units of work that a second of its deterministic time stands for. */
    static final long UNITS = 5_000_000;

    private static final Duration WATCH = Duration.ofMillis(20);

    private final Core core;
    private final int[] kept;
    private final boolean hasPlan;
    private final BoolVar[] use;
    private final CpModel model = new CpModel();
    /** Whether groups of the first count are used, and whom they alone load. */
    private BoolVar[] linked = {};

    private @Nullable Links links;

    /** What came out: a plan's options if there is a better one; whether that ends the matter; a bound; how much work it was. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Answer(int @Nullable [] options, boolean isFinal, long bound, long work) {}

    private static final class Native {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError missing) {
                System.getLogger(CpSat.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "CP-SAT cannot be loaded; plans are proven by prices alone",
                                missing);
                return false;
            }
        }
    }

    /** Whether the native library is there; loads it at the first call. */
    static boolean isAvailable() {
        return Native.LOADED;
    }

    /**
     * @param options to choose from
     * @param below what a plan has to cost less than, {@link Long#MAX_VALUE} if any will do
     */
    CpSat(Core core, int[] options, long below) {
        this.core = core;
        kept = options;
        hasPlan = below != Long.MAX_VALUE;
        use = new BoolVar[kept.length];
        for (int k = 0; k < kept.length; k++) {
            use[k] = model.newBoolVar("");
        }
        choices();
        Groups[] counts = core.sides.counts();
        for (int c = 0; c < counts.length; c++) {
            BoolVar[] open = count(counts[c]);
            if (c == 0) {
                linked = open;
                links = Links.of(core, kept, counts[c]);
            }
        }
        capacities();
        rows();
        for (Groups apart : core.sides.aparts()) {
            apart(apart);
        }
        for (Groups together : core.sides.togethers()) {
            together(together);
        }
        var cost = new long[kept.length];
        for (int k = 0; k < kept.length; k++) {
            cost[k] = core.cost[kept[k]];
        }
        LinearExpr total = LinearExpr.weightedSum(use, cost);
        if (hasPlan) {
            model.addLessOrEqual(total, below - 1);
        }
        model.minimize(total);
    }

    private int itemOf(int option) {
        int found = java.util.Arrays.binarySearch(core.first, option);
        if (found < 0) {
            return -found - 2;
        }
        while (core.first[found + 1] == option) {
            found++;
        }
        return found;
    }

    private void choices() {
        var byItem = new ArrayList<List<Literal>>();
        for (int i = 0; i < core.items; i++) {
            byItem.add(new ArrayList<>());
        }
        for (int k = 0; k < kept.length; k++) {
            byItem.get(itemOf(kept[k])).add(use[k]);
        }
        byItem.forEach(model::addExactlyOne);
    }

    private long loadOf(int option, int slot) {
        long sum = core.slot[option] == slot ? core.load[option] : 0;
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                sum += core.extra.slot()[e] == slot ? core.extra.load()[e] : 0;
            }
        }
        return sum;
    }

    private void capacities() {
        for (int s = 0; s < core.slots; s++) {
            if (core.capacity[s] == Problem.UNLIMITED) {
                continue;
            }
            var terms = new ArrayList<LinearArgument>();
            var loads = new ArrayList<Long>();
            for (int k = 0; k < kept.length; k++) {
                long load = loadOf(kept[k], s);
                if (load != 0) {
                    terms.add(use[k]);
                    loads.add(load);
                }
            }
            atMost(terms, loads, core.capacity[s], links == null ? Links.NONE : links.ofSlot(s));
        }
    }

    private void rows() {
        for (int r = 0; r < core.rows; r++) {
            var terms = new ArrayList<LinearArgument>();
            var loads = new ArrayList<Long>();
            for (int k = 0; k < kept.length; k++) {
                int o = kept[k];
                long load = core.weight[core.slot[o] * core.rows + r] * core.load[o];
                if (core.extra != null) {
                    for (int e = core.extra.first()[o]; e < core.extra.first()[o + 1]; e++) {
                        load += core.weight[core.extra.slot()[e] * core.rows + r]
                                * core.extra.load()[e];
                    }
                }
                if (load != 0) {
                    terms.add(use[k]);
                    loads.add(load);
                }
            }
            atMost(terms, loads, core.rowLimit[r], links == null ? Links.NONE : links.ofRow(r));
        }
    }

    /** @param group without which there is no load, or {@link Links#NONE} */
    private void atMost(List<LinearArgument> terms, List<Long> loads, long most, int group) {
        boolean isLinked = group != Links.NONE && most > 0;
        if (isLinked) {
            terms.add(linked[group]);
            loads.add(-most);
        }
        model.addLessOrEqual(
                LinearExpr.weightedSum(
                        terms.toArray(LinearArgument[]::new),
                        loads.stream().mapToLong(Long::longValue).toArray()),
                isLinked ? 0 : most);
    }

    private BoolVar[] count(Groups count) {
        var open = new BoolVar[count.groups()];
        for (int g = 0; g < open.length; g++) {
            open[g] = model.newBoolVar("");
        }
        for (int k = 0; k < kept.length; k++) {
            int place = core.place[kept[k]];
            if (place != Plan.NONE) {
                model.addImplication(use[k], open[count.group()[place]]);
            }
            if (core.standby != null && core.standby[kept[k]] != Plan.NONE) {
                model.addImplication(use[k], open[count.group()[core.standby[kept[k]]]]);
            }
        }
        model.addLessOrEqual(LinearExpr.sum(open), count.most());
        return open;
    }

    /** The literals of an item's options in a group; the last group is being unplaced. */
    private List<Literal> inGroup(Groups side, int item, int group) {
        var found = new ArrayList<Literal>();
        for (int k = 0; k < kept.length; k++) {
            int o = kept[k];
            if (o >= core.first[item] && o < core.first[item + 1]) {
                int of = core.place[o] == Plan.NONE ? side.groups() : side.group()[core.place[o]];
                if (of == group) {
                    found.add(use[k]);
                }
            }
        }
        return found;
    }

    private void apart(Groups apart) {
        for (int g = 0; g < apart.groups(); g++) {
            var all = new ArrayList<Literal>();
            for (int item : apart.items()) {
                all.addAll(inGroup(apart, item, g));
            }
            model.addAtMostOne(all);
        }
    }

    private void together(Groups together) {
        for (int g = 0; g <= together.groups(); g++) {
            var first = sum(inGroup(together, together.items()[0], g));
            for (int k = 1; k < together.items().length; k++) {
                model.addEquality(first, sum(inGroup(together, together.items()[k], g)));
            }
        }
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(LinearArgument[]::new));
    }

    /** The solver asks nobody whether to go on, so somebody asks for it. */
    private CpSolverStatus solve(CpSolver solver, Work work) {
        Thread watch = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Thread.sleep(WATCH);
                    if (work.isCancelled()) {
                        solver.stopSearch();
                    }
                }
            } catch (InterruptedException solved) {
                // The answer is there, so there is nothing left to watch.
            }
        });
        try {
            return solver.solve(model);
        } finally {
            watch.interrupt();
        }
    }

    /** Works for so much deterministic time; null if the deadline or the end came first, whatever was found by then. */
    @Nullable
    Answer solve(double deterministic, Work work, long seed) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                // What is left is small and its relaxation tight: more of it in linear form, less looking around first.
                .setLinearizationLevel(2)
                .setCpModelProbingLevel(0)
                .setFindBigLinearOverlap(false)
                .setSymmetryLevel(0)
                // Beside a good plan it is a matter of proof, which the relaxation leads best.
                .setSearchBranching(hasPlan ? SearchBranching.LP_SEARCH : SearchBranching.AUTOMATIC_SEARCH)
                .setRandomSeed((int) (seed & 0x7fffffff))
                .setMaxDeterministicTime(deterministic)
                .setMaxTimeInSeconds(Math.min(work.left(), 1e6));
        CpSolverStatus status = solve(solver, work);
        boolean isFinal = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        if (!isFinal && (work.left() <= 0 || work.isCancelled())) {
            return null;
        }
        long spent = (long) (solver.response().getDeterministicTime() * UNITS);
        if (status == CpSolverStatus.INFEASIBLE) {
            return new Answer(null, true, Long.MAX_VALUE, spent);
        }
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("CP-SAT refuses the model: " + model.validate());
        }
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        if (status == CpSolverStatus.UNKNOWN) {
            return new Answer(null, false, bound, spent);
        }
        var options = new int[core.items];
        for (int k = 0; k < kept.length; k++) {
            if (solver.booleanValue(use[k])) {
                options[itemOf(kept[k])] = kept[k];
            }
        }
        return new Answer(options, isFinal, bound, spent);
    }
}

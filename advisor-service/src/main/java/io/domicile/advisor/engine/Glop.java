package io.domicile.advisor.engine;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Prices of a small core's relaxation, by the simplex method of OR-tools: where there is hardly anything but conditions, it
 * is at ease and an interior point is not.
 */
final class Glop {
    /** More options are not handed to it. */
    static final int MOST = 8_000;

    /** Units of work for an iteration, for each slot, row and item. */
    private static final int UNITS = 4;

    private final Core core;
    private final MPSolver solver;
    private final MPConstraint[] room;
    private final MPConstraint[] limit;
    private final double[] rowScale;
    private final double costScale;

    private Glop(Core core, MPSolver solver) {
        this.core = core;
        this.solver = solver;
        costScale = Math.max(1, core.maxCost);
        rowScale = new double[core.rows];
        Arrays.fill(rowScale, 1);
        for (int k = 0; k < core.weight.length; k++) {
            int row = k % core.rows;
            rowScale[row] = Math.max(rowScale[row], Math.abs((double) core.weight[k]) * Math.max(1, core.maxLoad));
        }
        room = new MPConstraint[core.slots];
        Arrays.setAll(room, s -> most(core.capacity[s] == Problem.UNLIMITED ? MPSolver.infinity() : 1));
        limit = new MPConstraint[core.rows];
        Arrays.setAll(limit, r -> most(core.rowLimit[r] / rowScale[r]));
        for (int i = 0; i < core.items; i++) {
            MPConstraint one = solver.makeConstraint(1, 1);
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                add(o, one);
            }
        }
    }

    private MPConstraint most(double most) {
        return solver.makeConstraint(-MPSolver.infinity(), most);
    }

    private double slotScale(int slot) {
        return Math.max(1, (double) core.capacity[slot]);
    }

    private void add(int option, MPConstraint one) {
        MPVariable share = solver.makeNumVar(0, 1, "");
        one.setCoefficient(share, 1);
        solver.objective().setCoefficient(share, core.cost[option] / costScale);
        var counts = new double[core.rows];
        for (int e = 0; e < core.entries(option); e++) {
            int s = core.slot(option, e);
            if (s < core.slots) {
                room[s].setCoefficient(share, core.load(option, e) / slotScale(s));
                for (int r = 0; r < core.rows; r++) {
                    counts[r] += (double) core.weight[s * core.rows + r] * core.load(option, e);
                }
            }
        }
        for (int r = 0; r < core.rows; r++) {
            if (counts[r] != 0) {
                limit[r].setCoefficient(share, counts[r] / rowScale[r]);
            }
        }
    }

    /** Empty if it does not come to an end. */
    static Optional<Prices> prices(Core core, Work work) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            // A limit of 0 is none.
            solver.setTimeLimit((long) Math.clamp(1000 * work.left(), 1, Integer.MAX_VALUE));
            var glop = new Glop(core, solver);
            boolean isSolved = solver.solve() == ResultStatus.OPTIMAL;
            work.spend(1 + core.options() / 16 + UNITS * solver.iterations() * (core.slots + core.rows + core.items));
            return isSolved ? Optional.of(glop.prices()) : Optional.empty();
        } finally {
            solver.delete();
        }
    }

    private Prices prices() {
        var row = new double[core.rows];
        Arrays.setAll(row, r -> Math.max(0, -limit[r].dualValue()) * costScale / rowScale[r]);
        var slot = new double[core.slots + 1];
        for (int s = 0; s < core.slots; s++) {
            slot[s] = Math.max(0, -room[s].dualValue()) * costScale / slotScale(s);
            for (int r = 0; r < core.rows; r++) {
                slot[s] += core.weight[s * core.rows + r] * row[r];
            }
        }
        return new Prices(slot, row);
    }
}

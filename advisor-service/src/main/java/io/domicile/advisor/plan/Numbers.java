package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Grouping;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.Instance.Site;
import io.domicile.advisor.portfolio.Limits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An instance as the engine's problem, and the way back from the engine's numbers. */
final class Numbers {

    private final Instance instance;
    private final List<Row> rows;
    private final Map<String, Limits.Failover> standbys;

    Numbers(Instance instance) {
        this.instance = instance;
        this.rows = Rows.of(instance);
        this.standbys = instance.limits().standbyByWorkload();
    }

    Instance instance() {
        return instance;
    }

    List<Row> rows() {
        return rows;
    }

    /** What it costs to have a load at one of its candidates. */
    @FunctionalInterface
    interface Cost {

        long at(Load load, int index);

        /** What it costs to hold so much of it ready there. */
        default long heldReady(Load load, int index, double share) {
            return StrictMath.round(at(load, index) * share);
        }
    }

    /** Regret, and what a move counts; a standby may move for nothing. */
    private final Cost regret = new Cost() {

        @Override
        public long at(Load load, int index) {
            return load.regrets()[index]
                    + (load.moves(load.sites()[index]) ? instance().moveCost() : 0);
        }

        @Override
        public long heldReady(Load load, int index, double share) {
            return StrictMath.round(load.regrets()[index] * share);
        }
    };

    /** The least regret, moves included. */
    Problem problem() {
        return problem(regret, rows, List.of(), true);
    }

    /**
     * The same workloads and places for another aim.
     *
     * @param kept the limits that count
     * @param criteria further figures of a candidate, for limits on their sum
     * @param penalised whether a load that is nowhere costs its penalty; nothing otherwise
     */
    Problem problem(Cost cost, List<Row> kept, List<Cost> criteria, boolean penalised) {
        int periods = instance.count();
        var builder = Problem.builder(instance.sites().size(), periods, criteria.size());
        for (int i = 0; i < instance.sites().size(); i++) {
            for (int period = 0; period < periods; period++) {
                Long units = instance.sites().get(i).units(period);
                if (units != null) {
                    builder.capacity(i, period, units);
                }
            }
        }
        var jurisdictions = Rows.grouping(
                instance,
                "jurisdiction",
                // A place whose country is not known is in none, so it is beside no other.
                site -> site.jurisdiction() == null ? "?" + site.place() : site.jurisdiction());
        var operators = Rows.grouping(instance, "operator", Site::operator);
        var places = Grouping.single(instance.sites().size());
        for (Load load : instance.loads()) {
            builder.workload(load.first(), load.end(periods)).mayStayUnplaced(penalised ? instance.penalty(load) : 0);
            var open = IntStream.range(0, load.sites().length)
                    .filter(i -> instance.isOpen(load, load.sites()[i]))
                    .toArray();
            for (int i : open) {
                builder.pair(load.sites()[i], cost.at(load, i), load.units());
                for (int c = 0; c < criteria.size(); c++) {
                    builder.criterion(c, criteria.get(c).at(load, i));
                }
            }
            var standby = standbys.get(load.workload());
            if (standby != null) {
                var units = new int[open.length];
                Arrays.fill(units, standbyUnits(load, standby));
                builder.standby(
                        jurisdictions,
                        standby.kept() == Limits.Failover.Apart.OPERATOR ? operators : places,
                        Arrays.stream(open).map(i -> load.sites()[i]).toArray(),
                        Arrays.stream(open)
                                .mapToLong(i -> cost.heldReady(load, i, standby.share()))
                                .toArray(),
                        units);
            }
        }
        kept.forEach(row -> builder.limit(row.limit()));
        return builder.build();
    }

    /** What a standby takes, rounded up. */
    static int standbyUnits(Load load, Limits.Failover standby) {
        return (int) StrictMath.ceil(load.units() * standby.share());
    }

    /** Where the loads were. */
    Plan before() {
        var place = new int[instance.loads().size()];
        var standby = new int[place.length];
        for (int i = 0; i < place.length; i++) {
            var load = instance.loads().get(i);
            place[i] = load.previous() == null ? Plan.NONE : load.previous();
            standby[i] = load.previousStandby() == null ? Plan.NONE : load.previousStandby();
        }
        return new Plan(place, standby);
    }

    /** Placement by workload. */
    Map<String, Placement> placements(Plan plan) {
        var placements = new LinkedHashMap<String, Placement>();
        for (int i = 0; i < plan.workloads(); i++) {
            if (plan.place(i) != Plan.NONE) {
                placements.put(
                        instance.loads().get(i).workload(),
                        new Placement(
                                place(plan.place(i)), plan.standby(i) == Plan.NONE ? null : place(plan.standby(i))));
            }
        }
        return placements;
    }

    /** What the moves of a plan cost. */
    long movesCost(Plan plan) {
        long moved = 0;
        for (int i = 0; i < plan.workloads(); i++) {
            if (plan.place(i) != Plan.NONE && instance.loads().get(i).moves(plan.place(i))) {
                moved++;
            }
        }
        return moved * instance.moveCost();
    }

    private String place(int site) {
        return instance.sites().get(site).place();
    }
}

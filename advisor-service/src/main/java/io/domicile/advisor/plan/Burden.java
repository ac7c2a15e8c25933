package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.plan.Instance.Load;
import java.util.BitSet;

/** What a plan loads onto the sites of an instance, in its units and by period, standbys included. */
final class Burden {

    private final Instance instance;
    private final long[] carried;
    private final BitSet used = new BitSet();

    Burden(Instance instance, Plan plan) {
        this.instance = instance;
        this.carried = new long[instance.sites().size() * instance.count()];
        var standbys = instance.limits().standbyByWorkload();
        for (int i = 0; i < plan.workloads(); i++) {
            Load load = instance.loads().get(i);
            if (plan.place(i) != Plan.NONE) {
                add(load, plan.place(i), load.units());
            }
            var standby = standbys.get(load.workload());
            if (plan.standby(i) != Plan.NONE && standby != null) {
                add(load, plan.standby(i), Numbers.standbyUnits(load, standby));
            }
        }
    }

    private void add(Load load, int site, long units) {
        for (int period = load.first(); period < load.end(instance.count()); period++) {
            carried[slot(site, period)] += units;
        }
        used.set(site);
    }

    private int slot(int site, int period) {
        return site * instance.count() + period;
    }

    long at(int site, int period) {
        return carried[slot(site, period)];
    }

    /** What a limit that is a sum has of it. */
    double sum(Row row, Limit.Load limit) {
        double has = 0;
        int period = row.period() == null ? 0 : row.period();
        for (int site = 0; site < instance.sites().size(); site++) {
            has += (double) limit.at(site, period, instance.sites().size()) * at(site, period);
        }
        return has;
    }

    /** How many groups are used. */
    long count(Limit.Count limit) {
        int[] of = limit.grouping().of();
        return used.stream().map(site -> of[site]).distinct().count();
    }
}

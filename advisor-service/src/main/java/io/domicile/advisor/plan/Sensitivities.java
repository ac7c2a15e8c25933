package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.plan.Instance.Load;
import io.domicile.advisor.plan.Sensitivity.First;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures how far each weight may change before workloads would rather be elsewhere. */
@ApplicationScoped
class Sensitivities {

    private static final double STEP = 0.1;
    private static final double MILLIONTHS = 1e6;

    private final Plans plans;

    Sensitivities(Plans plans) {
        this.plans = plans;
    }

    Sensitivity of(UUID id) {
        var calculation = QuarkusTransaction.requiringNew().call(() -> {
            plans.get(id);
            return plans.calculation(id).orElseThrow(() -> new PlanException.NothingKept(id));
        });
        var pricing = Pricing.of(calculation).orElseThrow(() -> new PlanException.NoPrices(id));
        return new Sensitivity(
                id,
                weights(calculation, pricing),
                LimitStates.of(new Numbers(calculation.instance()), calculation.outcome()));
    }

    static List<Sensitivity.OfWeight> weights(Calculation calculation, Pricing pricing) {
        var weights = new ArrayList<Sensitivity.OfWeight>();
        for (int c = 0; c < Counsel.CRITERIA.size(); c++) {
            weights.add(new Count(calculation, pricing, c).counted());
        }
        return List.copyOf(weights);
    }

    /** One criterion over all workloads. */
    private static final class Count {

        private final Instance instance;
        private final Plan plan;
        private final Pricing pricing;
        private final int criterion;
        private double sum;
        private @Nullable First rise;
        private @Nullable First fall;
        private int more;
        private int less;

        Count(Calculation calculation, Pricing pricing, int criterion) {
            this.instance = calculation.instance();
            this.plan = calculation.outcome().plan().orElseThrow();
            this.pricing = pricing;
            this.criterion = criterion;
        }

        Sensitivity.OfWeight counted() {
            for (int i = 0; i < instance.loads().size(); i++) {
                var load = instance.loads().get(i);
                sum += load.weights()[criterion];
                if (plan.place(i) != Plan.NONE) {
                    count(i, load, load.indexOf(plan.place(i)));
                }
            }
            return new Sensitivity.OfWeight(
                    Counsel.CRITERIA.get(criterion),
                    Worth.rounded(sum / instance.loads().size()),
                    rise,
                    fall,
                    more,
                    less);
        }

        private void count(int number, Load load, int here) {
            double weight = load.weights()[criterion];
            boolean byMore = false;
            boolean byLess = false;
            for (int i = 0; i < load.sites().length; i++) {
                double gained = scored(load, i) - scored(load, here);
                double cost = pricing.reducedCost(number, load.sites()[i]);
                if (i == here || gained == 0 || Double.isNaN(cost)) {
                    continue;
                }
                // What costs less at these prices already would have moved if a whole plan gained by it.
                double change = Math.max(0, cost) / gained;
                if (change > 0 || (change == 0 && gained > 0)) {
                    rise = nearer(rise, change, load, i);
                    byMore |= change <= STEP;
                } else if (weight + change >= 0) {
                    fall = nearer(fall, change, load, i);
                    byLess |= -change <= STEP;
                }
            }
            more += byMore ? 1 : 0;
            less += byLess ? 1 : 0;
        }

        private double scored(Load load, int index) {
            var profile = instance.profiles().get(load.profiles()[index]);
            return criterion < profile.size() ? profile.get(criterion) / MILLIONTHS : 0;
        }

        private First nearer(@Nullable First known, double change, Load load, int index) {
            return known != null && Math.abs(known.change()) <= Math.abs(change)
                    ? known
                    : new First(
                            Worth.rounded(change),
                            load.workload(),
                            instance.sites().get(load.sites()[index]).place());
        }
    }
}

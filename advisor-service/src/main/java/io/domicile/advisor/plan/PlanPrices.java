package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.plan.AtPrices.Other;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What places cost the workloads of a plan at its prices, for those who ask about many of them. */
public final class PlanPrices {

    private final Instance instance;
    private final Plan plan;
    private final @Nullable Pricing pricing;
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, Integer> sites = new HashMap<>();

    private PlanPrices(Calculation calculation) {
        this.instance = calculation.instance();
        int all = instance.loads().size();
        this.plan = calculation.outcome().plan().orElseGet(() -> nowhere(all));
        this.pricing = Pricing.of(calculation).orElse(null);
        instance.loads().forEach(load -> loads.put(load.workload(), loads.size()));
        instance.sites().forEach(site -> sites.put(site.place(), sites.size()));
    }

    static PlanPrices of(Calculation calculation) {
        return new PlanPrices(calculation);
    }

    private static Plan nowhere(int loads) {
        var none = new int[loads];
        Arrays.fill(none, Plan.NONE);
        return new Plan(none, none.clone());
    }

    /** Whether a place can take a workload when that begins. */
    public boolean isOpen(String workload, String place) {
        return instance.isOpen(instance.loads().get(number(loads, workload)), number(sites, place));
    }

    /** The cheapest other places of a workload; none where the plan has no prices. */
    public List<Other> cheapest(String workload, int most) {
        return Optional.ofNullable(pricing)
                .map(prices -> prices.cheapest(number(loads, workload), most))
                .orElse(List.of());
    }

    /**
     * How much more a workload would cost at a place that is none of its candidates than it costs now, in regrets; below zero
     * where it would be better off. Where there are no prices, room costs nothing.
     *
     * @param regret its own regret there
     */
    public double more(String workload, String place, double regret) {
        int number = number(loads, workload);
        var load = instance.loads().get(number);
        int here = plan.place(number);
        double now = here == Plan.NONE
                ? Instance.regrets(instance.penalty(load))
                : Instance.regrets(load.regrets()[load.indexOf(here)]) + room(here, load);
        return Worth.rounded(regret + room(number(sites, place), load) - now);
    }

    private double room(int site, Instance.Load load) {
        return pricing == null ? 0 : pricing.room(site, load);
    }

    private static int number(Map<String, Integer> of, String id) {
        return Objects.requireNonNull(of.get(id), id);
    }
}

package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Explanation;
import io.domicile.advisor.engine.Plan;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.plan.AtPrices.Flip;
import io.domicile.advisor.plan.AtPrices.Other;
import io.domicile.advisor.plan.Instance.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Explains placements at the prices that a calculation came to. */
final class Pricing {

    private static final double MILLIONTHS = 1e6;

    private static final Comparator<Other> CHEAPEST =
            Comparator.comparingDouble(Other::reducedCost).thenComparing(Other::place);

    private final Instance instance;
    private final Plan plan;
    private final Problem problem;
    private final Explanation explanation;

    private Pricing(Instance instance, Outcome outcome) {
        this.instance = instance;
        this.plan = outcome.plan().orElseThrow();
        this.problem = new Numbers(instance).problem();
        this.explanation = Explanation.of(problem, outcome.solution());
    }

    /** Empty without a plan, or where the engine saw that it is the best before there were prices. */
    static Optional<Pricing> of(Calculation calculation) {
        var outcome = calculation.outcome();
        return outcome.plan().isPresent()
                        && outcome.slots().length
                                > calculation.instance().sites().size()
                                        * calculation.instance().count()
                ? Optional.of(new Pricing(calculation.instance(), outcome))
                : Optional.empty();
    }

    /** Of one workload; empty when it is none of the plan's. */
    Optional<AtPrices> of(String workload) {
        for (int i = 0; i < instance.loads().size(); i++) {
            if (instance.loads().get(i).workload().equals(workload)) {
                return Optional.of(of(i));
            }
        }
        return Optional.empty();
    }

    private AtPrices of(int number) {
        var load = instance.loads().get(number);
        int here = plan.place(number);
        var others = new ArrayList<Other>();
        for (int i = 0; i < load.sites().length; i++) {
            if (load.sites()[i] != here && instance.isOpen(load, load.sites()[i])) {
                others.add(other(number, load, i, here));
            }
        }
        others.sort(CHEAPEST);
        Double room = here == Plan.NONE ? null : Double.valueOf(Worth.rounded(room(here, load)));
        return new AtPrices(room, List.copyOf(others));
    }

    private Other other(int number, Load load, int index, int here) {
        var site = instance.sites().get(load.sites()[index]);
        double reduced = reducedCost(number, load.sites()[index]);
        return new Other(
                site.place(),
                site.name(),
                load.regrets()[index] / MILLIONTHS,
                reduced,
                here == Plan.NONE ? List.of() : flips(load, load.indexOf(here), index, reduced));
    }

    /** What the room of a workload costs at a site in all periods in which it runs, in its regrets. */
    double room(int site, Load load) {
        double price = 0;
        for (int period = load.first(); period < load.end(instance.count()); period++) {
            price += explanation.price(site, period);
        }
        return price * load.units() / MILLIONTHS;
    }

    /** A few of the other places, without working out more of the rest than their order. */
    List<Other> cheapest(int number, int most) {
        var load = instance.loads().get(number);
        int here = plan.place(number);
        return IntStream.range(0, load.sites().length)
                .filter(i -> load.sites()[i] != here && instance.isOpen(load, load.sites()[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> reducedCost(number, load.sites()[i]))
                        .thenComparing(
                                i -> instance.sites().get(load.sites()[i]).place()))
                .limit(most)
                .map(i -> other(number, load, i, here))
                .toList();
    }

    /** In regrets of the workload; not a number where it may not be. */
    double reducedCost(int number, int site) {
        var cost = explanation.reducedCost(number, site);
        return cost.isPresent() ? Worth.rounded(cost.getAsDouble() / MILLIONTHS) : Double.NaN;
    }

    /** The score rises there by the change of weight times the difference of what is scored. */
    List<Flip> flips(Load load, int here, int there, double reduced) {
        var from = instance.profiles().get(load.profiles()[here]);
        var to = instance.profiles().get(load.profiles()[there]);
        var flips = new ArrayList<Flip>();
        for (int c = 0; c < Math.min(from.size(), to.size()); c++) {
            double gained = (to.get(c) - from.get(c)) / MILLIONTHS;
            double change = reduced / gained;
            double weight = load.weights()[c];
            // A weight can't fall below nothing.
            if (gained != 0 && weight + change >= 0) {
                flips.add(new Flip(Counsel.CRITERIA.get(c), Worth.rounded(weight), Worth.rounded(change)));
            }
        }
        flips.sort(Comparator.comparingDouble(flip -> Math.abs(flip.change())));
        return List.copyOf(flips);
    }
}

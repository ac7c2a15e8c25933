package io.domicile.advisor.plan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.domicile.advisor.plan.Instance.Apart;
import io.domicile.advisor.plan.Instance.Capacities;
import io.domicile.advisor.plan.Instance.LeastIn;
import io.domicile.advisor.plan.Instance.Limit;
import io.domicile.advisor.plan.Instance.MostAtOperator;
import io.domicile.advisor.plan.Instance.MostOnStack;
import io.domicile.advisor.plan.Instance.Operators;
import io.domicile.advisor.plan.Instance.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An instance in the words of CP-SAT: a Boolean for each load at each of its candidates and one for "nowhere", of which
 * exactly one holds. Needs the native library.
 */
final class CpSatModel {

    private final Instance instance;
    private final CpModel model = new CpModel();
    private final List<Map<Integer, BoolVar>> at = new ArrayList<>();
    private final List<BoolVar> nowhere = new ArrayList<>();

    CpSatModel(Instance instance) {
        this.instance = instance;
        for (int load = 0; load < instance.loads().size(); load++) {
            var here = new LinkedHashMap<Integer, BoolVar>();
            for (var candidate : instance.loads().get(load).candidates()) {
                here.put(candidate.site(), model.newBoolVar(""));
            }
            at.add(here);
            nowhere.add(model.newBoolVar(""));
            var one = new ArrayList<Literal>(here.values());
            one.add(nowhere.get(load));
            model.addExactlyOne(one);
        }
        instance.limits().forEach(this::add);
    }

    /** Asks for the least cost, starting from where the loads were. */
    CpModel minimised() {
        var cost = LinearExpr.newBuilder();
        for (int i = 0; i < at.size(); i++) {
            var load = instance.loads().get(i);
            for (var candidate : load.candidates()) {
                long move = load.moves(candidate.site()) ? instance.moveCost() : 0;
                cost.addTerm(at.get(i).get(candidate.site()), candidate.regret() + move);
                if (load.previous() != null) {
                    model.addHint((Literal) at.get(i).get(candidate.site()), load.previous() == candidate.site());
                }
            }
            cost.addTerm(nowhere.get(i), instance.penalty());
        }
        model.minimize(cost.build());
        return model;
    }

    /** Asks only whether there is any choice. */
    CpModel unweighted() {
        return model;
    }

    Map<Integer, Integer> chosen(CpSolver solver) {
        var chosen = new TreeMap<Integer, Integer>();
        for (int load = 0; load < at.size(); load++) {
            for (var here : at.get(load).entrySet()) {
                if (solver.booleanValue(here.getValue())) {
                    chosen.put(load, here.getKey());
                }
            }
        }
        return chosen;
    }

    private void add(Limit limit) {
        switch (limit) {
            case Capacities _ -> capacities();
            case Operators operators -> operators(operators.most());
            case LeastIn least ->
                model.addGreaterOrEqual(watts(site -> least.jurisdiction().equals(site.jurisdiction())), least.watts());
            case MostAtOperator most ->
                operatorNames()
                        .forEach(name -> model.addLessOrEqual(
                                watts(site -> site.operator().equals(name)), most.watts()));
            case MostOnStack most ->
                stackNames()
                        .forEach(name ->
                                model.addLessOrEqual(watts(site -> site.stack().equals(name)), most.watts()));
            case Together together -> together(together.loads());
            case Apart apart -> apart(apart.loads());
        }
    }

    private void capacities() {
        for (int i = 0; i < instance.sites().size(); i++) {
            var capacity = instance.sites().get(i).watts();
            if (capacity.isEmpty()) {
                continue;
            }
            if (capacity.getAsLong() == 0) {
                here(i).forEach(taken -> model.addEquality(taken, 0));
            } else {
                var site = instance.sites().get(i);
                model.addLessOrEqual(watts(other -> other.equals(site)), capacity.getAsLong());
            }
        }
    }

    private void operators(int most) {
        var used = new HashMap<String, BoolVar>();
        var sum = LinearExpr.newBuilder();
        for (var name : operatorNames()) {
            var variable = model.newBoolVar("");
            used.put(name, variable);
            sum.add(variable);
        }
        for (int i = 0; i < instance.sites().size(); i++) {
            var operator = used.get(instance.sites().get(i).operator());
            here(i).forEach(taken -> model.addImplication(taken, operator));
        }
        model.addLessOrEqual(sum, most);
    }

    private void together(List<Integer> loads) {
        int first = loads.getFirst();
        var sites = new TreeSet<>(at.get(first).keySet());
        loads.forEach(load -> sites.addAll(at.get(load).keySet()));
        for (int load : loads.subList(1, loads.size())) {
            model.addEquality(nowhere.get(first), nowhere.get(load));
            sites.forEach(site -> model.addEquality(is(first, site), is(load, site)));
        }
    }

    private void apart(List<Integer> loads) {
        for (int i = 0; i < instance.sites().size(); i++) {
            int site = i;
            model.addAtMostOne(loads.stream()
                    .filter(load -> at.get(load).containsKey(site))
                    .map(load -> (Literal) at.get(load).get(site))
                    .toList());
        }
    }

    private Literal is(int load, int site) {
        var variable = at.get(load).get(site);
        return variable == null ? model.falseLiteral() : variable;
    }

    private List<BoolVar> here(int site) {
        return at.stream()
                .filter(load -> load.containsKey(site))
                .map(load -> load.get(site))
                .toList();
    }

    private LinearExpr watts(Predicate<Instance.Site> counts) {
        var sum = LinearExpr.newBuilder();
        for (int i = 0; i < at.size(); i++) {
            long watts = instance.loads().get(i).watts();
            at.get(i).forEach((site, taken) -> {
                if (counts.test(instance.sites().get(site))) {
                    sum.addTerm(taken, watts);
                }
            });
        }
        return sum.build();
    }

    private SortedSet<String> operatorNames() {
        return names(Instance.Site::operator);
    }

    private SortedSet<String> stackNames() {
        return names(Instance.Site::stack);
    }

    private SortedSet<String> names(Function<Instance.Site, String> of) {
        return new TreeSet<>(IntStream.range(0, instance.sites().size())
                .mapToObj(i -> of.apply(instance.sites().get(i)))
                .toList());
    }
}

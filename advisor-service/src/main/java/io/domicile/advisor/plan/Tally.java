package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What places, operators, platforms and jurisdictions carry by a choice in one period, in kW, and what that costs. */
final class Tally {

    /** In place of the jurisdiction of a place whose country is not known. */
    static final String NOWHERE = "";

    private final Case given;
    private final Map<String, Limits.Failover> standbys;
    private final Map<String, Double> byPlace = new HashMap<>();
    private final Map<String, Double> byOperator = new HashMap<>();
    private final Map<String, Double> byStack = new HashMap<>();
    private final Map<String, Double> byJurisdiction = new HashMap<>();
    private final Map<String, Integer> residents = new HashMap<>();
    private double usd;

    Tally(Case given, Map<String, Limits.Failover> standbys) {
        this.given = given;
        this.standbys = standbys;
    }

    double at(String place) {
        return byPlace.getOrDefault(place, 0.0);
    }

    Map<String, Double> byPlace() {
        return byPlace;
    }

    Map<String, Double> byOperator() {
        return byOperator;
    }

    Map<String, Double> byStack() {
        return byStack;
    }

    /** What runs in an area; of places whose country is not known {@code unknownToo} says whether it counts. */
    double in(String area, boolean unknownToo) {
        double sum = unknownToo ? byJurisdiction.getOrDefault(NOWHERE, 0.0) : 0;
        for (var member : given.members(area)) {
            sum += byJurisdiction.getOrDefault(member, 0.0);
        }
        return sum;
    }

    double usd() {
        return usd;
    }

    /** @param sign 1 to add it, -1 to take it away again */
    void count(String workload, Placement placement, int sign) {
        double kw = given.kw(workload);
        burden(given.known(placement.place()), kw, sign);
        var standby = placement.standby();
        var needed = standbys.get(workload);
        if (standby != null && needed != null) {
            burden(given.known(standby), kw * needed.share(), sign);
        }
    }

    private void burden(Place place, double kw, int sign) {
        byPlace.merge(place.id(), sign * kw, Double::sum);
        byOperator.merge(place.operator(), sign * kw, Double::sum);
        byStack.merge(place.stack(), sign * kw, Double::sum);
        byJurisdiction.merge(given.jurisdiction(place).orElse(NOWHERE), sign * kw, Double::sum);
        if (residents.merge(place.id(), sign, Tally::sum) == null) {
            byPlace.remove(place.id()); // What is left of its sum is rounding.
        }
        usd += sign * kw * given.usdPerKw(place).orElse(0);
    }

    static @Nullable Integer sum(Integer some, Integer more) {
        return some + more == 0 ? null : some + more;
    }
}

package io.domicile.advisor.score;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How far a place is at home where the organisation is, one dimension at a time; never one number for all. What the law
 * demands of it is for the rules; this only ranks what they allow.
 */
final class Sovereignty {

    /**
     * Another country of one legal area. Data-protection law and courts are shared, so most of the way; government and
     * secret services are not, so not all of it.
     */
    static final double SAME_AREA = 0.75;

    /**
     * A foreign law reaches the operator, but only the tenant can read the data. Keys in the tenant's own hands mitigate
     * such an order and do not remove it.
     */
    static final double REACHED_WITH_OWN_KEYS = 0.5;

    private Sovereignty() {}

    static Measurement data(Workload workload, Known known) {
        return weakest(Criterion.DATA_SOVEREIGNTY, workload, known, PlaceFact.COUNTRY);
    }

    static Measurement operator(Workload workload, Known known) {
        return weakest(Criterion.OPERATOR_SOVEREIGNTY, workload, known, PlaceFact.OPERATOR_SEAT, PlaceFact.PARENT_SEAT);
    }

    static Measurement controlPlane(Workload workload, Known known) {
        return weakest(
                Criterion.CONTROL_PLANE_SOVEREIGNTY, workload, known, PlaceFact.CONTROL_PLANE, PlaceFact.SUPPORT);
    }

    static Measurement reach(Workload workload, Known known) {
        var found = new Found(known, PlaceFact.OPERATOR_SEAT, PlaceFact.PARENT_SEAT);
        var reaching = found.jurisdictions.stream()
                .filter(country -> !country.equals(workload.established()))
                .filter(Jurisdiction::lawReachesAbroadFrom)
                .toList();
        if (reaching.isEmpty()) {
            return found.missing.isEmpty()
                    ? found.measured(Criterion.REACH, Phrase.of("measure.no-reach"), Interval.at(1))
                    : found.measured(Criterion.REACH, Measurement.UNKNOWN, Interval.UNKNOWN);
        }
        var keys = workload.keysHeldByTenant();
        if (keys == null) {
            found.missing.add("workload.keysHeldByTenant");
            return found.measured(
                    Criterion.REACH, Phrase.of("measure.reached", reaching), new Interval(0, REACHED_WITH_OWN_KEYS));
        }
        return found.measured(
                Criterion.REACH,
                Phrase.of(keys ? "measure.reached-own-keys" : "measure.reached", reaching),
                Interval.at(keys ? REACHED_WITH_OWN_KEYS : 0));
    }

    /** As near as the jurisdiction that is farthest from home; facts that are missing can only make it farther. */
    private static Measurement weakest(Criterion criterion, Workload workload, Known known, PlaceFact... facts) {
        var found = new Found(known, facts);
        double nearness = found.jurisdictions.stream()
                .mapToDouble(country -> nearness(workload.established(), country))
                .min()
                .orElse(1);
        var value = found.jurisdictions.isEmpty()
                ? Measurement.UNKNOWN
                : Phrase.verbatim(String.join(", ", found.jurisdictions));
        return found.measured(
                criterion, value, found.missing.isEmpty() ? Interval.at(nearness) : new Interval(0, nearness));
    }

    private static double nearness(String home, String country) {
        if (home.equals(country)) {
            return 1;
        }
        return Jurisdiction.sharesArea(home, country) ? SAME_AREA : 0;
    }

    /** The jurisdictions that several facts name, and which of those facts are missing. */
    private static final class Found {

        private final NavigableSet<String> jurisdictions = new TreeSet<>();
        private final List<String> missing = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        Found(Known known, PlaceFact... wanted) {
            for (var fact : wanted) {
                known.fact(fact).ifPresentOrElse(facts::add, () -> missing.add(Known.word(fact)));
                if (fact.form() == PlaceFact.Form.JURISDICTION) {
                    known.jurisdiction(fact).ifPresent(jurisdictions::add);
                } else {
                    known.words(fact).ifPresent(jurisdictions::addAll);
                }
            }
        }

        Measurement measured(Criterion criterion, Phrase value, Interval score) {
            var base = facts.isEmpty() ? null : facts.getFirst();
            return new Measurement(
                    criterion,
                    value,
                    score,
                    List.copyOf(missing),
                    base == null ? null : base.source(),
                    base == null ? null : base.asOf(),
                    null);
        }
    }
}

package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it reads during a period.
 *
 * @param when to what it applies
 * @param demand what must hold where it applies; null when artifacts are demanded
 * @param unless exceptions: where one holds, the rule is met
 * @param artifacts ways to meet the rule by documents; each way is met when the tenant holds all of its kinds
 * @param note what a careful reader should know of how this was put together
 */
record RuleVersion(
        Period period,
        LegalStatus status,
        Confidence confidence,
        @Nullable String article,
        Condition when,
        @Nullable Condition demand,
        List<Exemption> unless,
        List<List<String>> artifacts,
        Map<String, String> says,
        @Nullable String note,
        List<Source> sources) {

    /** An exception, and what to tell where it holds. */
    record Exemption(Condition holds, Map<String, String> says) {}

    private static final Set<String> NONE = Set.of();

    /** Facts of the place that decide it, in a fixed order. */
    List<String> readsOfPlace() {
        return conditions()
                .flatMap(condition -> condition.reads().stream())
                .filter(word -> word.startsWith(FactWord.PLACE))
                .distinct()
                .sorted()
                .toList();
    }

    /** Words of the workload and its parts that decide it, in a fixed order. */
    List<String> readsOfWorkload() {
        return Stream.concat(
                        conditions()
                                .flatMap(condition -> condition.reads().stream())
                                .filter(word -> !word.startsWith(FactWord.PLACE)),
                        artifacts.isEmpty() ? Stream.empty() : Stream.of(FactWord.ARTIFACTS))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether of what the tenant holds this kind matters: by a way to meet the rule, or because a condition looks at all. */
    boolean asksFor(Object kind) {
        return artifacts.stream().anyMatch(way -> way.contains(kind))
                || conditions().anyMatch(condition -> condition.reads().contains(FactWord.ARTIFACTS));
    }

    /** What its conditions ask of either side alone. */
    Sides sides() {
        return Sides.of(conditions().map(Condition::sides).toList());
    }

    /** Every fact that decides it, by the word that people can supply. */
    Set<String> reads() {
        var reads = new TreeSet<String>();
        conditions().flatMap(condition -> condition.reads().stream()).forEach(word -> reads.add(FactWord.fact(word)));
        if (!artifacts.isEmpty()) {
            reads.add(FactWord.ARTIFACTS);
        }
        return reads;
    }

    private Stream<Condition> conditions() {
        return Stream.of(
                        Stream.of(when),
                        Stream.ofNullable(demand),
                        unless.stream().map(Exemption::holds))
                .flatMap(each -> each);
    }

    /**
     * What it says of facts. A demand that is met settles it whether or not the rule applies, so only facts that could
     * change the outcome are ever missing.
     */
    Finding find(Facts facts, Map<String, Object> groups) {
        var applies = when.ask(facts, groups);
        if (applies.no()) {
            return new Finding(Outcome.NOT_APPLICABLE, NONE, applies.read(), List.of(), says);
        }
        var toObtain = toObtain(facts);
        var met = demand == null ? held(toObtain) : demand.ask(facts, groups);
        var told = says;
        for (var exemption : unless) {
            if (!met.yes()) {
                var excused = exemption.holds().ask(facts, groups);
                if (excused.yes()) {
                    told = exemption.says();
                }
                met = met.or(excused);
            }
        }
        if (met.yes()) {
            return new Finding(Outcome.PASS, NONE, Answer.union(applies.read(), met.read()), List.of(), told);
        }
        var read = Answer.union(applies.read(), met.read());
        if (applies.yes() && met.no()) {
            return new Finding(Outcome.FAIL, NONE, read, toObtain, says);
        }
        return new Finding(Outcome.UNKNOWN, Answer.union(applies.missing(), met.missing()), read, List.of(), says);
    }

    private List<List<String>> toObtain(Facts facts) {
        var registered = facts.get(FactWord.ARTIFACTS);
        var has = registered instanceof Collection<?> held ? held : List.of();
        var ways = new ArrayList<List<String>>();
        for (var way : artifacts) {
            ways.add(way.stream().filter(kind -> !has.contains(kind)).toList());
        }
        return ways;
    }

    private static Answer held(List<List<String>> toObtain) {
        boolean held = toObtain.stream().anyMatch(List::isEmpty);
        return new Answer(held ? Answer.Value.YES : Answer.Value.NO, NONE, Set.of(FactWord.ARTIFACTS));
    }
}

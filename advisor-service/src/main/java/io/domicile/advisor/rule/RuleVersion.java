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
 * @param reading what it reads, worked out once
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
        List<Source> sources,
        Reading reading) {

    RuleVersion(
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
        this(
                period,
                status,
                confidence,
                article,
                when,
                demand,
                unless,
                artifacts,
                says,
                note,
                sources,
                Reading.of(conditions(when, demand, unless), !artifacts.isEmpty()));
    }

    /** An exception, and what to tell where it holds. */
    record Exemption(Condition holds, Map<String, String> says) {}

    private static final Set<String> NONE = Set.of();

    /** Whether of what the tenant holds this kind matters: by a way to meet the rule, or because a condition looks at all. */
    boolean asksFor(Object kind) {
        return reading.allArtifacts() || artifacts.stream().anyMatch(way -> way.contains(kind));
    }

    /** Every fact that decides it, by the word that people can supply. */
    Set<String> reads() {
        var reads = new TreeSet<String>();
        reading.ofPlace().forEach(word -> reads.add(FactWord.fact(word)));
        reading.ofWorkload().forEach(word -> reads.add(FactWord.fact(word)));
        return reads;
    }

    private static List<Condition> conditions(Condition when, @Nullable Condition demand, List<Exemption> unless) {
        return Stream.of(
                        Stream.of(when),
                        Stream.ofNullable(demand),
                        unless.stream().map(Exemption::holds))
                .flatMap(each -> each)
                .toList();
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

package io.domicile.advisor.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Places before the rules of one day, to be asked about any number of workloads. What was found once for facts is not found
 * again: ten thousand workloads at three hundred places cost a few thousand evaluations. For one thread, and short-lived:
 * it keeps what it found.
 */
public final class Docket {

    private static final int REMEMBERED = 1_000;

    private final Packs packs;
    private final LocalDate on;
    private final List<String> own;
    private final Examiner examiner;
    private final List<Hearing> hearings;
    private final Examiner ofPlaces;
    private final Lineup lineup;
    private final Map<Packs.Scope, Packs.Reach> reached = new HashMap<>();
    private final Map<Object, Sketch> sketches = new HashMap<>();

    /** The same workload is asked about several times for a plan, and for the next plan again. */
    private final Cache<Workload, Matter> matters =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private long met;
    private long naive;

    /** @param own rules of a tenant, which add to what is said and cover nothing */
    @SuppressWarnings("TooManyParameters") // Whose rules, which places, and three statements of the day.
    Docket(
            Packs packs,
            List<Packs.Counting> own,
            List<Place> places,
            LocalDate on,
            boolean proposed,
            LocalDate factsOn) {
        this.packs = packs;
        this.on = on;
        this.own = own.stream().map(rule -> rule.pack().version()).distinct().toList();
        var counting = Stream.concat(packs.counting(on, proposed).stream(), own.stream())
                .toList();
        var groups = packs.groups().on(on);
        this.examiner = new Examiner(groups);
        this.ofPlaces = new Examiner(groups);
        this.lineup = new Lineup(places, factsOn, ofPlaces);
        this.hearings = counting.stream()
                .map(rule -> new Hearing(rule, lineup, examiner, groups))
                .toList();
    }

    /** What the rules say of a workload, for each place in their order. Places that look alike share their ruling. */
    public List<Ruling> rule(Workload workload) {
        var matter = matter(workload, lineup.size());
        var heard = matter.heard();
        return lineup.alike(heard.stream().map(Hearing.Heard::places).toList())
                .each(place -> ruling(matter.reach(), heard, place));
    }

    /** What they say of it at some of the places, in the order in which these are asked for. */
    public List<Ruling> ruleAt(Workload workload, int... places) {
        var matter = matter(workload, places.length);
        var heard = matter.heard();
        return Arrays.stream(places)
                .mapToObj(place -> ruling(matter.reach(), heard, place))
                .toList();
    }

    /** The packs of what they say of it at a place, as {@link Ruling#packs} has them. */
    public List<String> packs(Workload workload, int place) {
        var packs = matter(workload, 1).packs(place);
        packs.addAll(own);
        return List.copyOf(packs);
    }

    private Matter matter(Workload workload, int places) {
        var matter = matters.get(workload, this::met);
        naive += (long) matter.parts() * places * hearings.size();
        return matter;
    }

    private Matter met(Workload workload) {
        met++;
        return new Matter(Pleading.of(workload, examiner), reach(workload), hearings);
    }

    /** How many workloads it was asked about that it did not remember. */
    public long met() {
        return met;
    }

    /**
     * What rules mean for verdicts on a workload.
     *
     * @param covered whether loaded packs cover it
     * @param places for each place in order
     */
    public record Sketch(boolean covered, List<List<Bearing>> places) {}

    /** The same as {@link #rule}, as far as it matters for verdicts. Workloads that rules see alike share the instance. */
    public Sketch sketch(Workload workload) {
        var matter = matter(workload, lineup.size());
        var bearings = matter.bearings();
        boolean covered = matter.reach().uncovered().isEmpty();
        return sketches.computeIfAbsent(List.of(covered, bearings), _ -> sketch(covered, bearings));
    }

    private Sketch sketch(boolean covered, List<Bearings> bearings) {
        return new Sketch(
                covered,
                lineup.alike(bearings.stream().map(Bearings::places).toList())
                        .each(place -> bearings.stream()
                                .flatMap(each -> each.at(place).stream())
                                .toList()));
    }

    private Packs.Reach reach(Workload workload) {
        return reached.computeIfAbsent(Packs.Scope.of(workload), scope -> packs.reach(scope, on));
    }

    /** How often a rule, or a part of its conditions, was asked of facts. */
    public long evaluations() {
        return examiner.evaluations()
                + ofPlaces.evaluations()
                + hearings.stream().mapToLong(Hearing::evaluations).sum();
    }

    /** How often it would have been, one by one: each rule of each part at each place. */
    public long naiveEvaluations() {
        return naive;
    }

    private Ruling ruling(Packs.Reach reach, List<Hearing.Heard> heard, int place) {
        var here = new ArrayList<RuleOutcome>();
        var consulted = new TreeSet<>(reach.covering());
        for (var each : heard) {
            each.at(place).ifPresent(outcome -> {
                here.add(outcome);
                consulted.add(outcome.pack());
            });
        }
        consulted.addAll(own);
        return new Ruling(List.copyOf(here), reach.uncovered(), List.copyOf(consulted));
    }
}

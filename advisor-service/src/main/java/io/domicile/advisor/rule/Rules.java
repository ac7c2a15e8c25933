package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The loaded rules. Needs no transaction: packs are read at the start, and a fault in one of them stops it. */
@Singleton
@Startup
public class Rules {

    private final Packs packs;
    private final Clock clock;

    @Inject
    Rules(RulesConfig config, Clock clock) {
        this(PackReader.shipped(config.doubtful()), clock);
    }

    Rules(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** The rules that ship with the service, doubtful ones included. */
    public static Rules shipped(Clock clock) {
        return new Rules(PackReader.shipped(true), clock);
    }

    /**
     * What the rules that are in force say. Facts of places count as known today, or on an earlier {@code on}: the law of a
     * later day is asked of what is known now.
     *
     * @param on the day whose law counts
     * @param proposed whether law that is not in force yet counts as well
     * @return one ruling for each place, in their order
     */
    public List<Ruling> rule(Workload workload, List<Place> places, LocalDate on, boolean proposed) {
        var today = LocalDate.now(clock);
        return rule(workload, places, on, proposed, on.isAfter(today) ? today : on);
    }

    /**
     * The same, the same again at any later time.
     *
     * @param factsOn the day on which facts of places must not be overdue for review
     */
    public List<Ruling> rule(Workload workload, List<Place> places, LocalDate on, boolean proposed, LocalDate factsOn) {
        var hearing = new Hearing(workload, places, factsOn, packs.groups().on(on));
        var outcomes = new ArrayList<List<@Nullable RuleOutcome>>();
        for (var counting : packs.counting(on, proposed)) {
            outcomes.add(hearing.hear(counting));
        }
        var reach = packs.reach(workload, on);
        var rulings = new ArrayList<Ruling>(places.size());
        for (int place = 0; place < places.size(); place++) {
            var here = new ArrayList<RuleOutcome>();
            for (var each : outcomes) {
                var outcome = each.get(place);
                if (outcome != null) {
                    here.add(outcome);
                }
            }
            var consulted = new TreeSet<>(reach.covering());
            here.forEach(outcome -> consulted.add(outcome.pack()));
            rulings.add(new Ruling(List.copyOf(here), reach.uncovered(), List.copyOf(consulted)));
        }
        return rulings;
    }

    /** The loaded packs, as they are shown. */
    public RulePacks packs() {
        return RulePacks.of(packs);
    }

    /** A rule with all its versions, the ones included that do not count today. */
    public Optional<RuleView> byId(String id) {
        return packs.rule(id).map(rule -> RuleView.of(rule, packs.pack(rule.pack())));
    }

    /** Hash of everything that the rules say; two processes with the same one rule alike. */
    public String fingerprint() {
        return packs.fingerprint();
    }

    Groups groups() {
        return packs.groups();
    }

    /** Kinds of artifact that rules may ask for. */
    public Collection<String> artifacts() {
        return packs.vocabulary().all("Artifact");
    }
}

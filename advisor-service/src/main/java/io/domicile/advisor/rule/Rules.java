package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The loaded rules. Needs no transaction: packs are read at the start, and a fault in one of them stops it. */
@Singleton
@Startup
public class Rules {

    private final Packs packs;
    private final Clock clock;
    private final OwnRuleCompiler ownRules;

    @Inject
    Rules(RulesConfig config, Clock clock) {
        this(PackReader.shipped(config.doubtful()), clock);
    }

    Rules(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
        this.ownRules = new OwnRuleCompiler(packs.vocabulary(), packs.groups());
    }

    /** The rules that ship with the service, doubtful ones included. */
    public static Rules shipped(Clock clock) {
        return new Rules(PackReader.shipped(true), clock);
    }

    /**
     * The rules that files say, whatever else is loaded.
     *
     * @throws RuleFilesUnreadable if this release can't read them
     */
    public static Rules of(RuleFiles files, Clock clock) {
        try {
            return new Rules(files.read(), clock);
        } catch (PackFault | PacksUnfit e) {
            throw new RuleFilesUnreadable(e);
        }
    }

    /**
     * What the rules that are in force say of one workload, for each place in their order.
     *
     * @param on the day whose law counts
     * @param proposed whether law that is not in force yet counts as well
     */
    public List<Ruling> rule(Workload workload, List<Place> places, LocalDate on, boolean proposed) {
        return docket(places, on, proposed).rule(workload);
    }

    /**
     * The same, to be asked about many workloads. Facts of places count as known today, or on an earlier {@code on}: the law
     * of a later day is asked of what is known now.
     */
    public Docket docket(List<Place> places, LocalDate on, boolean proposed) {
        return docket(places, on, proposed, factsOn(on), OwnRules.NONE);
    }

    /** The day on which facts of places must not be overdue for review, when the law of {@code on} is asked today. */
    public LocalDate factsOn(LocalDate on) {
        var today = LocalDate.now(clock);
        return on.isAfter(today) ? today : on;
    }

    /**
     * The same, the same again at any later time.
     *
     * @param factsOn the day on which facts of places must not be overdue for review
     */
    public Docket docket(List<Place> places, LocalDate on, boolean proposed, LocalDate factsOn, OwnRules own) {
        return new Docket(packs, ownRules.counting(own, on), places, on, proposed, factsOn);
    }

    /**
     * What the days after {@code before}, up to {@code after}, do to law that is in force, as far as it may concern one of the
     * workloads.
     */
    public List<LawTurn> turns(LocalDate before, LocalDate after, List<Workload> workloads) {
        return after.isAfter(before) ? new LawTurns(packs, before, after).concerning(workloads) : List.of();
    }

    /** What they were read from. */
    public RuleFiles files() {
        return packs.files();
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

    /**
     * The most steps that a tenant's rule can take for one part of a workload at one place.
     *
     * @throws OwnRuleUnfit if it can't stand as it is written
     */
    public long steps(OwnRuleText text) {
        return ownRules.steps(text);
    }

    /** Kinds of artifact that rules may ask for. */
    public Collection<String> artifacts() {
        return packs.vocabulary().all("Artifact");
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Bearing;
import io.domicile.advisor.rule.Docket;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.score.Measurement;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.score.Scoreboard;
import io.domicile.advisor.score.Weights;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many workloads before the same places, on one day: verdicts and scores, which agree with those of {@link Advisor#advise} to
 * the last digit. For one thread at a time; it keeps what it found.
 */
public final class Survey {

    /**
     * What answers depend on, beside the packs, which never change while the service runs.
     *
     * @param places told from others by identity: {@code Places} gives the same list as long as they are the same
     */
    public record Basis(List<Place> places, LocalDate on, LocalDate factsOn, Preset preset, OwnRules own) {

        @Override
        @SuppressWarnings("ReferenceEquality") // To compare all facts of all places would take longer than it saves.
        public boolean equals(@Nullable Object other) {
            return other instanceof Basis basis
                    && places == basis.places
                    && on.equals(basis.on)
                    && factsOn.equals(basis.factsOn)
                    && preset == basis.preset
                    && own.equals(basis.own);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(places), on, factsOn, preset, own);
        }
    }

    private final Docket docket;
    private final Basis basis;
    private final List<Place> places;
    private final Scoreboard scoreboard;
    private final IdentityHashMap<Docket.Sketch, Views> seen = new IdentityHashMap<>();
    private final Map<View, View> alike = new HashMap<>();

    /** @param docket of that basis */
    Survey(Docket docket, Basis basis) {
        this.docket = docket;
        this.basis = basis;
        this.places = basis.places();
        this.scoreboard = new Scoreboard(places, basis.on());
    }

    /** Surveys of the same basis answer the same. */
    public Basis basis() {
        return basis;
    }

    /** What the advice on a workload at some of the places says of each, as {@link Advisor#advise} gives it on these alone. */
    public Excerpt excerpt(Workload workload, Held held, int... positions) {
        var here = Arrays.stream(positions).mapToObj(places::get).toList();
        var question =
                new Question(workload, basis.on(), false, basis.preset(), held, basis.own(), Wording.ENGLISH.tag());
        return Deliberation.on(question, here, about -> rulings(about, held, positions))
                .excerpt();
    }

    /** Pack and version of the rules that are consulted on a workload at one of the places. */
    public List<String> packs(Workload workload, Held held, int position) {
        return docket.packs(known(workload, held, position), position);
    }

    private List<Ruling> rulings(Workload workload, Held held, int... positions) {
        if (held.items().isEmpty()) {
            return docket.ruleAt(workload, positions);
        }
        return Arrays.stream(positions)
                .mapToObj(position ->
                        docket.ruleAt(known(workload, held, position), position).getFirst())
                .toList();
    }

    /** With what is held at a place. */
    private Workload known(Workload workload, Held held, int position) {
        var kinds = held.kindsAt(places.get(position).id());
        return kinds.isEmpty() ? workload : workload.withArtifacts(kinds);
    }

    /** How many workloads were new to it, which bounds what it keeps. */
    long met() {
        return docket.met();
    }

    /** How a workload stands at each place, in their order. */
    public List<Standing> standings(Workload workload, Held held) {
        return views(workload, held).standings();
    }

    /** The same with the score at each place where it may run, and NaN elsewhere. */
    public Brief brief(Workload workload, Held held) {
        var views = views(workload, held);
        var all = views.all();
        var weights = Weights.of(workload.weights(), basis.preset());
        var measured = scoreboard.scores(workload, weights);
        var scores = new double[places.size()];
        Arrays.fill(scores, Double.NaN);
        for (int place = 0; place < scores.length; place++) {
            var view = all.get(place);
            if (view.standing().isAllowed()) {
                scores[place] = measured.score(place, view.preferences());
            }
        }
        return new Brief(
                workload.id(),
                views.standings(),
                scores,
                place -> measured.score(place, all.get(place).preferences()),
                place -> measured.millionths(place, all.get(place).preferences()));
    }

    /** How often rules were asked of facts so far. */
    public long evaluations() {
        return docket.evaluations();
    }

    /** How often they would have been, one by one. */
    public long naiveEvaluations() {
        return docket.naiveEvaluations();
    }

    /** What follows from the rules at one place. */
    private record View(Standing standing, Measurement preferences) {}

    /** Of all places in their order. */
    private record Views(List<View> all, List<Standing> standings) {

        static Views of(List<View> all) {
            return new Views(all, all.stream().map(View::standing).collect(Collectors.toUnmodifiableList()));
        }
    }

    private Views views(Workload workload, Held held) {
        if (held.items().isEmpty()) {
            return views(workload);
        }
        var byKinds = new HashMap<Set<String>, Views>();
        var views = new ArrayList<View>(places.size());
        for (int place = 0; place < places.size(); place++) {
            var kinds = held.kindsAt(places.get(place).id());
            views.add(byKinds.computeIfAbsent(
                            kinds, _ -> views(kinds.isEmpty() ? workload : workload.withArtifacts(kinds)))
                    .all()
                    .get(place));
        }
        return Views.of(views);
    }

    private Views views(Workload workload) {
        return seen.computeIfAbsent(docket.sketch(workload), sketch -> {
            var different = new IdentityHashMap<List<Bearing>, View>();
            return Views.of(sketch.places().stream()
                    .map(bearings -> different.computeIfAbsent(bearings, _ -> view(sketch.covered(), bearings)))
                    .toList());
        });
    }

    private View view(boolean covered, List<Bearing> bearings) {
        var view = new View(Standing.of(covered, bearings), Preferences.measure(bearings));
        return alike.computeIfAbsent(view, same -> same);
    }
}

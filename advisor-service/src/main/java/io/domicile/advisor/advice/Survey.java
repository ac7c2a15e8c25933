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
import java.util.Set;

/**
 * Many workloads before the same places, on one day: verdicts and scores, which agree with those of {@link Advisor#advise} to
 * the last digit. For one thread at a time; it keeps what it found.
 */
public final class Survey {

    private final Docket docket;
    private final List<Place> places;
    private final LocalDate on;
    private final Preset preset;
    private final OwnRules own;
    private final Scoreboard scoreboard;
    private long asked;
    private final IdentityHashMap<Docket.Sketch, List<View>> seen = new IdentityHashMap<>();
    private final Map<View, View> alike = new HashMap<>();

    /** @param docket of these places by the law of that day and the tenant's own rules */
    Survey(Docket docket, List<Place> places, LocalDate on, Preset preset, OwnRules own) {
        this.docket = docket;
        this.places = places;
        this.on = on;
        this.preset = preset;
        this.own = own;
        this.scoreboard = new Scoreboard(places, on);
    }

    /** What the advice on a workload at some of the places says of each, as {@link Advisor#advise} gives it on these alone. */
    public Excerpt excerpt(Workload workload, Held held, int... positions) {
        asked++;
        var here = Arrays.stream(positions).mapToObj(places::get).toList();
        var question = new Question(workload, on, false, preset, held, own, Wording.ENGLISH.tag());
        return Deliberation.on(question, here, about -> rulings(about, held, positions))
                .excerpt();
    }

    /** Pack and version of the rules that are consulted on a workload at one of the places. */
    public List<String> packs(Workload workload, Held held, int position) {
        asked++;
        return rulings(workload, held, position).getFirst().packs();
    }

    private List<Ruling> rulings(Workload workload, Held held, int... positions) {
        if (held.items().isEmpty()) {
            return docket.ruleAt(workload, positions);
        }
        return Arrays.stream(positions)
                .mapToObj(position -> {
                    var kinds = held.kindsAt(places.get(position).id());
                    return docket.ruleAt(kinds.isEmpty() ? workload : workload.withArtifacts(kinds), position)
                            .getFirst();
                })
                .toList();
    }

    /** How many questions it was asked, which bounds what it keeps. */
    long asked() {
        return asked;
    }

    /** How a workload stands at each place, in their order. */
    public List<Standing> standings(Workload workload, Held held) {
        return views(workload, held).stream().map(View::standing).toList();
    }

    /** The same with the score at each place where it may run, and NaN elsewhere. */
    public Brief brief(Workload workload, Held held) {
        var views = views(workload, held);
        var weights = Weights.of(workload.weights(), preset);
        var measured = scoreboard.scores(workload, weights);
        var scores = new double[places.size()];
        Arrays.fill(scores, Double.NaN);
        for (int place = 0; place < scores.length; place++) {
            var view = views.get(place);
            if (view.standing().isAllowed()) {
                scores[place] = measured.score(place, view.preferences());
            }
        }
        return new Brief(
                workload.id(),
                views.stream().map(View::standing).toList(),
                scores,
                place -> measured.score(place, views.get(place).preferences()),
                place -> measured.millionths(place, views.get(place).preferences()));
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

    private List<View> views(Workload workload, Held held) {
        asked++;
        if (held.items().isEmpty()) {
            return views(workload);
        }
        var byKinds = new HashMap<Set<String>, List<View>>();
        var views = new ArrayList<View>(places.size());
        for (int place = 0; place < places.size(); place++) {
            var kinds = held.kindsAt(places.get(place).id());
            views.add(byKinds.computeIfAbsent(
                            kinds, _ -> views(kinds.isEmpty() ? workload : workload.withArtifacts(kinds)))
                    .get(place));
        }
        return views;
    }

    private List<View> views(Workload workload) {
        return seen.computeIfAbsent(docket.sketch(workload), sketch -> {
            var different = new IdentityHashMap<List<Bearing>, View>();
            return sketch.places().stream()
                    .map(bearings -> different.computeIfAbsent(bearings, _ -> view(sketch.covered(), bearings)))
                    .toList();
        });
    }

    private View view(boolean covered, List<Bearing> bearings) {
        var view = new View(Standing.of(covered, bearings), Preferences.measure(bearings));
        return alike.computeIfAbsent(view, same -> same);
    }
}

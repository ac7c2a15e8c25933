package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.plan.KeptPlan;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Workload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which places matter to which workloads of a plan: those where they are or are held ready, and the undecided ones where they
 * would be better off at the portfolio's prices.
 */
final class Stakes {

    /**
     * What rules see of a workload; many have the same.
     *
     * @param workload without a name, needs and weights
     */
    record Face(Workload workload, Held held) {

        static Face of(Workload workload, Held held) {
            return new Face(
                    new Workload(
                            "-",
                            null,
                            workload.sector(),
                            workload.established(),
                            workload.subjects(),
                            workload.parts(),
                            workload.generative(),
                            workload.service(),
                            workload.critical(),
                            workload.anonymised(),
                            workload.keysHeldByTenant(),
                            workload.artifacts(),
                            null,
                            null),
                    held);
        }
    }

    private static final double NOTHING = 0;

    private final Map<Face, Map<String, Map<String, Double>>> gains = new LinkedHashMap<>();

    private Stakes() {}

    static Stakes of(KeptPlan kept) {
        var stakes = new Stakes();
        var faces = new LinkedHashMap<String, Face>();
        kept.portfolio()
                .workloads()
                .forEach(workload ->
                        faces.put(workload.id(), Face.of(workload, kept.held().of(workload.id()))));
        kept.plan().placed().forEach(placed -> stakes.note(face(faces, placed.workload()), placed));
        stakes.noteUndecided(kept, faces);
        return stakes;
    }

    private static Face face(Map<String, Face> faces, String workload) {
        return Objects.requireNonNull(faces.get(workload), workload);
    }

    private void note(Face face, PlanView.Placed placed) {
        note(face, placed.place(), placed.workload(), NOTHING);
        if (placed.standby() != null) {
            note(face, placed.standby().place(), placed.workload(), NOTHING);
        }
    }

    private void noteUndecided(KeptPlan kept, Map<String, Face> faces) {
        var known = kept.grounds();
        var places = known.places();
        var survey = known.advisor().survey(places, kept.plan().on(), known.factsOn(), Preset.BALANCED, kept.own());
        for (var workload : kept.portfolio().workloads()) {
            var face = face(faces, workload.id());
            var brief = survey.brief(workload, face.held());
            for (int i = 0; i < places.size(); i++) {
                var place = places.get(i).id();
                if (brief.standing(i).verdict() == Verdict.UNDECIDED
                        && kept.prices().isOpen(workload.id(), place)) {
                    double more = kept.prices().more(workload.id(), place, 1 - brief.scoreIfAllowed(i));
                    if (more < 0) {
                        note(face, place, workload.id(), -more);
                    }
                }
            }
        }
    }

    private void note(Face face, String place, String workload, double gain) {
        gains.computeIfAbsent(face, _ -> new TreeMap<>())
                .computeIfAbsent(place, _ -> new TreeMap<>())
                .put(workload, gain);
    }

    Set<Face> faces() {
        return gains.keySet();
    }

    /** All places that matter. */
    Set<String> places() {
        var places = new TreeSet<String>();
        gains.values().forEach(here -> places.addAll(here.keySet()));
        return places;
    }

    /** What each workload of a face would gain at a place, in its regrets; empty where the place does not matter to them. */
    Map<String, Double> at(Face face, String place) {
        return gains.getOrDefault(face, Map.of()).getOrDefault(place, Map.of());
    }

    /** The same at any of several places, the most that it could be. */
    Map<String, Double> at(Face face, Collection<String> places) {
        var most = new TreeMap<String, Double>();
        places.forEach(place -> at(face, place).forEach((workload, gain) -> most.merge(workload, gain, Math::max)));
        return most;
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what would open places, by asking the rules again about the workload as it could be. */
final class Openings {

    private static final String ANONYMISE = "workload.anonymised";
    private static final String HOLD_KEYS = "workload.keysHeldByTenant";

    private static final Map<String, String> SAYS = Map.of(ANONYMISE, "opens.anonymised", HOLD_KEYS, "opens.keys");

    private final List<Judgement> now;
    private final Map<String, List<Judgement>> then = new LinkedHashMap<>();
    private final List<Judgement> withArtifacts;
    private final Wording wording;

    private Openings(
            List<Judgement> now, Map<String, List<Judgement>> then, List<Judgement> withArtifacts, Wording wording) {
        this.wording = wording;
        this.now = now;
        this.then.putAll(then);
        this.withArtifacts = withArtifacts;
    }

    /**
     * Asks only what could matter: nothing when every place is allowed.
     *
     * @param now what is judged of each place
     * @param law what the rules say of a workload at the same places, in the same order
     */
    static Openings of(Workload workload, List<Judgement> now, Function<Workload, List<Ruling>> law, Wording wording) {
        var then = new LinkedHashMap<String, List<Judgement>>();
        if (now.stream().anyMatch(judgement -> judgement.verdict() != Verdict.ALLOWED)) {
            if (!Boolean.TRUE.equals(workload.anonymised())) {
                then.put(ANONYMISE, judged(law, workload.withAnonymised()));
            }
            if (!Boolean.TRUE.equals(workload.keysHeldByTenant())) {
                then.put(HOLD_KEYS, judged(law, workload.withKeysHeldByTenant()));
            }
        }
        var artifacts = new TreeSet<String>();
        now.forEach(judgement -> artifacts.addAll(judgement.artifacts()));
        return new Openings(
                now, then, artifacts.isEmpty() ? now : judged(law, workload.withArtifacts(artifacts)), wording);
    }

    /** What would open the place at this position, what the tenant can do first. */
    List<Opening> at(int place) {
        var verdict = now.get(place).verdict();
        var found = new ArrayList<Opening>();
        then.forEach((what, judgements) -> {
            var becomes = judgements.get(place).verdict();
            if (becomes.compareTo(verdict) < 0) {
                found.add(new Opening(
                        Opening.Kind.CHANGE_WORKLOAD,
                        what,
                        becomes,
                        wording.say(SAYS.getOrDefault(what, what), becomes)));
            }
        });
        var held = withArtifacts.get(place).verdict();
        if (held.compareTo(verdict) < 0) {
            now.get(place).artifacts().forEach(artifact -> found.add(obtain(artifact, now.get(place), held)));
        }
        for (var fact : now.get(place).missing()) {
            found.add(new Opening(Opening.Kind.FIND_FACT, fact, null, wording.say("opens.fact", fact)));
        }
        return List.copyOf(found);
    }

    private Opening obtain(String artifact, Judgement place, Verdict becomes) {
        var key = place.artifacts().size() == 1 ? "opens.artifact" : "opens.artifacts";
        return new Opening(Opening.Kind.OBTAIN_ARTIFACT, artifact, becomes, wording.say(key, artifact, becomes));
    }

    private static List<Judgement> judged(Function<Workload, List<Ruling>> law, Workload workload) {
        return law.apply(workload).stream().map(Judgement::of).toList();
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.weights.WeightSets;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Fitness;
import io.domicile.advisor.workload.Workload;
import io.domicile.http.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts what is asked together with what the tenant brings: what it holds, its own rules, its weights. */
@ApplicationScoped
class Questions {

    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final WeightSets weightSets;
    private final Clock clock;

    Questions(Artifacts artifacts, OwnRuleBook ownRules, WeightSets weightSets, Clock clock) {
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.weightSets = weightSets;
        this.clock = clock;
    }

    Question of(AdviceRequest request, Wording wording) {
        Fitness.require(request.workload(), "#/workload");
        var on = Objects.requireNonNullElseGet(request.on(), () -> LocalDate.now(clock));
        return new Question(
                weighed(request),
                on,
                Boolean.TRUE.equals(request.proposed()),
                Objects.requireNonNullElse(request.preset(), Preset.BALANCED),
                artifacts.held(request.workload().id(), on),
                ownRules.inForce(),
                wording.tag());
    }

    /** With the weights of the set that was named, as they are now: a record holds them, whatever becomes of the set. */
    private Workload weighed(AdviceRequest request) {
        if (request.weightSet() == null) {
            return request.workload();
        }
        var contradictions = new ArrayList<Invalid>();
        if (request.workload().weights() != null) {
            contradictions.add(contradiction("#/workload/weights"));
        }
        if (request.preset() != null) {
            contradictions.add(contradiction("#/preset"));
        }
        if (!contradictions.isEmpty()) {
            throw new AdviceException.WeighedTwice(contradictions);
        }
        var set = weightSets
                .find(request.weightSet())
                .orElseThrow(() -> new AdviceException.UnknownWeightSet(List.of(Invalid.body(
                        "#/weightSet",
                        "You have no weight set '%s'. GET /weight-sets lists yours.".formatted(request.weightSet())))));
        var weighed = request.workload().withWeights(set.weights());
        Fitness.require(weighed, "#/weightSet");
        return weighed;
    }

    private static Invalid contradiction(String pointer) {
        return Invalid.body(pointer, "weighs as well as weightSet does. Leave one of them out.");
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.score.Scoreboard;
import io.domicile.advisor.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Gives advice. The same workload, places, day and packs give the same advice. */
@ApplicationScoped
public class Advisor {

    private final Rules rules;

    public Advisor(Rules rules) {
        this.rules = rules;
    }

    /**
     * Advice on one workload, by the law in force and balanced weights unless it brings its own. It does not look for what
     * would open a place, which asks the rules several times more.
     *
     * @param held what its tenant has registered, as {@code Artifacts} gives it for that day
     * @param places the candidates, as {@code Places} gives them
     * @param on the day whose law counts
     */
    public Advice advise(Workload workload, Held held, List<Place> places, LocalDate on) {
        var question = new Question(workload, on, false, Preset.BALANCED, held);
        return deliberation(new Asked(question, places, rules.factsOn(on))).advice();
    }

    /** Advice with all its explanations. */
    Advice explain(Asked asked) {
        return deliberation(asked).explained();
    }

    /**
     * Many workloads before the same places, by the law in force.
     *
     * @param preset weights for workloads that bring none
     */
    public Survey survey(List<Place> places, LocalDate on, Preset preset) {
        return new Survey(rules.docket(places, on, false), places, preset, new Scoreboard(places, on));
    }

    private Deliberation deliberation(Asked asked) {
        var question = asked.question();
        var docket = rules.docket(asked.places(), question.on(), question.proposed(), asked.factsOn());
        return Deliberation.on(question, asked.places(), Law.of(docket, question.held(), asked.places())::of);
    }
}

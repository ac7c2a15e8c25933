package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Gives advice. The same workload, places, day and packs give the same advice. */
@ApplicationScoped
public class Advisor {

    private final Rules rules;

    Advisor(Rules rules) {
        this.rules = rules;
    }

    /**
     * Advice on one workload, by the law in force and balanced weights unless it brings its own. It does not look for what
     * would open a place, which asks the rules several times more.
     *
     * @param places the candidates, as {@code Places} gives them
     * @param on the day whose law counts
     */
    public Advice advise(Workload workload, List<Place> places, LocalDate on) {
        var question = new Question(workload, on, false, Preset.BALANCED);
        return Deliberation.on(question, places, law(question, places)).advice();
    }

    /** Advice with all its explanations. */
    public Advice explain(Question question, List<Place> places) {
        return Deliberation.on(question, places, law(question, places)).explained();
    }

    private Function<Workload, List<Ruling>> law(Question question, List<Place> places) {
        return workload -> rules.rule(workload, places, question.on(), question.proposed());
    }
}

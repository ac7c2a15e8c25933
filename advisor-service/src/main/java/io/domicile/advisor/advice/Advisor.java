package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Gives advice. The same workload, places, day and packs give the same advice. */
@ApplicationScoped
public class Advisor {

    private final Rules rules;
    private final Surveys surveys = new Surveys();

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
     * @param own the tenant's own rules in force
     */
    public Advice advise(Workload workload, Held held, List<Place> places, LocalDate on, OwnRules own) {
        return advising(places, on, own).apply(workload, held);
    }

    /**
     * Gives advice on any number of workloads at the same places on the same day, each as {@link #advise} does: what the rules
     * said of facts once is not asked again. For one thread, and for as long as it takes.
     */
    public BiFunction<Workload, Held, Advice> advising(List<Place> places, LocalDate on, OwnRules own) {
        var docket = rules.docket(places, on, false, rules.factsOn(on), own);
        return (workload, held) -> Deliberation.on(
                        new Question(workload, on, false, Preset.BALANCED, held, own, Wording.ENGLISH.tag()),
                        places,
                        Law.of(docket, held, places)::of)
                .advice();
    }

    /**
     * What the rules alone say of any number of workloads, for each place in their order: no scores and no ranks. The same
     * again at any later time. For one thread, and for as long as it takes.
     *
     * @param factsOn the day on which facts overdue for review count as unknown
     */
    public BiFunction<Workload, Held, List<PlaceAdvice>> verdicts(
            List<Place> places, LocalDate on, LocalDate factsOn, OwnRules own) {
        var docket = rules.docket(places, on, false, factsOn, own);
        return (workload, held) ->
                Verdicts.of(places, Law.of(docket, held, places).of(workload), on);
    }

    /** Advice with all its explanations. */
    Advice explain(Asked asked) {
        return deliberation(asked).explained();
    }

    /**
     * Many workloads before the same places, by the law in force.
     *
     * @param preset weights for workloads that bring none
     * @param own the rules in force of the tenant whose workloads they are
     */
    public Survey survey(List<Place> places, LocalDate on, Preset preset, OwnRules own) {
        return survey(places, on, rules.factsOn(on), preset, own);
    }

    /** The same, the same again at any later time: facts count as they did on that day. */
    public Survey survey(List<Place> places, LocalDate on, LocalDate factsOn, Preset preset, OwnRules own) {
        return survey(new Survey.Basis(places, on, factsOn, preset, own));
    }

    private Survey survey(Survey.Basis basis) {
        return new Survey(rules.docket(basis.places(), basis.on(), false, basis.factsOn(), basis.own()), basis);
    }

    /**
     * Asks a survey that may have been asked before, for as long as {@code ask} takes.
     *
     * @param places unmodifiable, and the same list for the same places, as {@code Places} gives it
     */
    public <T> T surveying(List<Place> places, LocalDate on, Preset preset, OwnRules own, Function<Survey, T> ask) {
        var basis = new Survey.Basis(places, on, rules.factsOn(on), preset, own);
        return surveys.with(basis, () -> survey(basis), ask);
    }

    private Deliberation deliberation(Asked asked) {
        var question = asked.question();
        var docket = rules.docket(asked.places(), question.on(), question.proposed(), asked.factsOn(), question.own());
        return Deliberation.on(question, asked.places(), Law.of(docket, question.held(), asked.places())::of);
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Fitness;
import io.domicile.http.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Where a request for advice is understood, answered and, if asked, kept. */
@ApplicationScoped
class AdviceDesk {

    private final Rules rules;
    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final AdviceArchive archive;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // What is asked, what it is asked of, and where it is kept.
    AdviceDesk(
            Rules rules, Places places, Artifacts artifacts, OwnRuleBook ownRules, AdviceArchive archive, Clock clock) {
        this.rules = rules;
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.archive = archive;
        this.clock = clock;
    }

    Advice advise(AdviceRequest request) {
        return new Advisor(rules).explain(asked(request));
    }

    StoredAdvice adviseAndKeep(AdviceRequest request) {
        return archive.keep(() -> asked(request), rules);
    }

    private Asked asked(AdviceRequest request) {
        var question = question(request);
        var candidates = candidates(request).stream()
                .sorted(Comparator.comparing(Place::id))
                .toList();
        return new Asked(question, candidates, rules.factsOn(question.on()));
    }

    private Question question(AdviceRequest request) {
        Fitness.require(request.workload(), "#/workload");
        var on = Objects.requireNonNullElseGet(request.on(), () -> LocalDate.now(clock));
        return new Question(
                request.workload(),
                on,
                Boolean.TRUE.equals(request.proposed()),
                Objects.requireNonNullElse(request.preset(), Preset.BALANCED),
                artifacts.held(request.workload().id(), on),
                ownRules.inForce());
    }

    private List<Place> candidates(AdviceRequest request) {
        var all = places.all();
        if (request.places() == null) {
            return all;
        }
        var known = new LinkedHashMap<String, Place>();
        all.forEach(place -> known.put(place.id(), place));
        var chosen = new LinkedHashMap<String, Place>();
        var findings = new ArrayList<Invalid>();
        for (int i = 0; i < request.places().size(); i++) {
            var id = request.places().get(i);
            var place = known.get(id);
            if (place == null) {
                findings.add(
                        Invalid.body("#/places/" + i, "There is no place '%s'. GET /places lists them.".formatted(id)));
            } else if (chosen.put(id, place) != null) {
                findings.add(
                        Invalid.body("#/places/" + i, "'%s' is already named. Name each place once.".formatted(id)));
            }
        }
        if (!findings.isEmpty()) {
            throw new AdviceException.UnknownPlaces(findings);
        }
        return List.copyOf(chosen.values());
    }
}

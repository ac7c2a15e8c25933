package io.domicile.advisor.advice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.workload.Fitness;
import io.domicile.http.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where a request for advice is understood, answered and, if asked, kept. */
@ApplicationScoped
class AdviceDesk {

    private final Advisor advisor;
    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final AdviceRecords records;
    private final RecordForm form;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // What is asked, what it is asked of, and where it is kept.
    AdviceDesk(
            Advisor advisor,
            Places places,
            Artifacts artifacts,
            OwnRuleBook ownRules,
            AdviceRecords records,
            RecordForm form,
            Clock clock) {
        this.advisor = advisor;
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.records = records;
        this.form = form;
        this.clock = clock;
    }

    Advice advise(AdviceRequest request) {
        return advisor.explain(question(request), candidates(request));
    }

    StoredAdvice adviseAndKeep(AdviceRequest request) {
        var question = question(request);
        var candidates = candidates(request);
        var advice = advisor.explain(question, candidates);
        var kept = new AdviceRecord(UuidCreator.getTimeOrderedEpoch(), now(), form.write(question, candidates, advice));
        records.persist(kept);
        return StoredAdvice.of(kept, form);
    }

    StoredAdvice kept(UUID id) {
        return StoredAdvice.of(records.get(id), form);
    }

    /** As exact as the database keeps it, or what is answered now would read otherwise later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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

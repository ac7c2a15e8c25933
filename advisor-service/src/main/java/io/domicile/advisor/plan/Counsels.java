package io.domicile.advisor.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import io.domicile.advisor.advice.Standing;
import io.domicile.advisor.advice.Survey;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * What the advisor says of workloads, as far as planning needs it, kept for when a portfolio is planned again with other
 * limits or a few other workloads. It is kept under all that it depends on, so whose workload it was does not matter.
 */
final class Counsels {

    /** Places where the workloads that are kept may be: some 30 MB. */
    private static final int MOST = 600_000;

    /** A workload that may be nowhere takes as much as so many places. */
    private static final int ALONE = 50;

    /** Explanations that are kept: some 20 MB. */
    private static final int MOST_EXPLAINED = 2_000;

    private static final Duration UNUSED = Duration.ofHours(1);

    /** All that the answer depends on, beside the packs, which never change while the service runs. */
    private record Question(Survey.Basis basis, Workload workload, Held held) {}

    private record Choice(Question question, List<String> shown) {}

    /**
     * What the advisor says of one workload.
     *
     * @param standings at each place, in their order
     * @param packs pack and version of the rules that were consulted; which packs cover it is the same for every place
     */
    record Advised(Counsel counsel, List<Standing> standings, List<String> packs) {}

    private final Cache<Question, Advised> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .expireAfterAccess(UNUSED)
            .<Question, Advised>weigher(
                    (_, advised) -> advised.counsel().allowed().size() + ALONE)
            .build();

    /** Many workloads are scored alike, and there are a million scores of them. */
    private final Interner<List<Integer>> scores = Interner.newWeakInterner();

    private final Cache<Choice, Explanation> explained = Caffeine.newBuilder()
            .maximumSize(MOST_EXPLAINED)
            .expireAfterAccess(UNUSED)
            .build();

    Advised of(Survey survey, Workload workload, Held held) {
        return known.get(new Question(survey.basis(), workload, held), _ -> advised(survey, workload, held));
    }

    /** @param shown ids of the places that it speaks of, in that order */
    Explanation explanation(Survey survey, Workload workload, Held held, List<String> shown) {
        var question = new Question(survey.basis(), workload, held);
        return explained.get(new Choice(question, shown), _ -> explain(survey, workload, held, shown));
    }

    private Advised advised(Survey survey, Workload workload, Held held) {
        var places = survey.basis().places();
        var brief = survey.brief(workload, held);
        return new Advised(
                Counsel.of(brief, places, scores::intern),
                brief.standings(),
                places.isEmpty() ? List.of() : survey.packs(workload, held, 0));
    }

    private Explanation explain(Survey survey, Workload workload, Held held, List<String> shown) {
        var ids = survey.basis().places().stream().map(Place::id).toList();
        var excerpt = survey.excerpt(
                workload, held, shown.stream().mapToInt(ids::indexOf).toArray());
        var counsel = of(survey, workload, held).counsel();
        var places = shown.stream()
                .flatMap(place -> excerpt.places().stream()
                        .filter(advised -> advised.place().equals(place))
                        .map(advised -> advised.ranked(counsel.rank(place))))
                .toList();
        return new Explanation(
                workload.id(), survey.basis().on(), excerpt.packs(), excerpt.notCovered(), places, null, null);
    }
}

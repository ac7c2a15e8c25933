package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.KeptAdvice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Question;
import io.domicile.advisor.advice.Relaxation;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.diligence.DueDiligence;
import io.domicile.advisor.diligence.PlaceQuestion;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RulePacks.PackView;
import io.domicile.advisor.score.Decisive;
import io.domicile.advisor.score.Flip;
import io.domicile.advisor.score.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An advice with everything that it says and rests on. It follows from the record alone, so it is the same whenever it is
 * asked for.
 *
 * @param notice what it is not
 * @param counsel who reviewed which pack, as a sentence
 * @param engine the version that gave the advice
 * @param factsOn the day on which facts overdue for review counted as unknown
 * @param followed how far the catalog's deals and the watchlist's milestones had been followed
 * @param verdicts how many places there are of each
 * @param places those that no rule forbids, the ranked ones first, each with its reasons
 * @param forbidden the others, by the rules that forbid them
 * @param rules every rule that applied or may apply anywhere, with its citation
 * @param packs the packs that were consulted, with what they cover
 * @param hashes SHA-256 of everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An advice as a document that can be put on file. Not legal advice")
public record EvidencePack(
        UUID advice,
        String notice,
        String counsel,
        Instant madeAt,
        String engine,
        LocalDate factsOn,
        List<FollowedTopic> followed,
        Question question,
        Map<Verdict, Integer> verdicts,
        Ranking.@Nullable Robustness robustness,
        @Nullable Decisive decisive,
        List<Flip> flips,
        List<PlaceEvidence> places,
        List<ForbiddenGroup> forbidden,
        List<Relaxation> relaxations,
        DueDiligence dueDiligence,
        List<CitedRule> rules,
        List<PackView> packs,
        List<String> notCovered,
        KeptAdvice.Hashes hashes) {

    public static EvidencePack of(KeptAdvice kept) {
        var advice = kept.advice();
        var known = CitedFact.byId(kept.places());
        var packs = kept.packs().packs().stream()
                .filter(pack -> advice.packs().contains(pack.version()))
                .toList();
        return new EvidencePack(
                kept.id(),
                advice.notice(),
                Counsel.of(packs),
                kept.madeAt(),
                kept.engine(),
                kept.factsOn(),
                kept.followed(),
                kept.question(),
                verdicts(advice),
                advice.robustness(),
                advice.decisive(),
                advice.flips(),
                open(kept, known),
                ForbiddenGroup.of(
                        advice.places(), known, kept.factsOn(), kept.hashes().places()),
                advice.relaxations(),
                DueDiligence.of(kept),
                rules(advice),
                packs,
                advice.notCovered(),
                kept.hashes());
    }

    public String title() {
        return "Evidence pack: " + question.workload().id() + ", " + question.on();
    }

    /** The place that comes first, if any is ranked. */
    public @Nullable PlaceAdvice first() {
        return places.isEmpty() || places.getFirst().advice().rank() == null
                ? null
                : places.getFirst().advice();
    }

    public List<PlaceEvidence> ranked() {
        return places.stream().filter(place -> place.advice().rank() != null).toList();
    }

    /** The rules behind a group, with their citations. */
    public List<CitedRule> forbidding(ForbiddenGroup group) {
        return rules.stream()
                .filter(rule -> group.rules().contains(rule.rule()))
                .toList();
    }

    /** What the tenant said of its workload. What it left out is not known, and never "no". */
    public Map<String, String> said() {
        var workload = question.workload();
        var said = new LinkedHashMap<String, String>();
        said.put("Generative model", said(workload.generative()));
        said.put("Bought as a service", said(workload.service()));
        said.put("Critical function", said(workload.critical()));
        said.put("Anonymised", said(workload.anonymised()));
        said.put("Keys with the tenant alone", said(workload.keysHeldByTenant()));
        return said;
    }

    /** Questions to providers whose answers decide verdicts. */
    public List<PlaceQuestion> decisiveQuestions() {
        return questions(PlaceQuestion.Settles.VERDICT);
    }

    /** Questions to providers whose answers bear on which place comes first, and on nothing else. */
    public List<PlaceQuestion> rankingQuestions() {
        return questions(PlaceQuestion.Settles.FIRST_PLACE);
    }

    private List<PlaceQuestion> questions(PlaceQuestion.Settles settles) {
        return dueDiligence.questions().stream()
                .filter(question -> question.settles() == settles)
                .toList();
    }

    private static String said(@Nullable Boolean flag) {
        return flag == null ? "not said" : flag ? "yes" : "no";
    }

    private static List<PlaceEvidence> open(KeptAdvice kept, Map<String, Place> known) {
        var open = new ArrayList<PlaceEvidence>();
        for (var advice : kept.advice().places()) {
            var place = known.get(advice.place());
            if (advice.verdict() != Verdict.FORBIDDEN && place != null) {
                var hash = kept.hashes().places().getOrDefault(place.id(), "");
                open.add(PlaceEvidence.of(advice, place, kept.factsOn(), hash));
            }
        }
        return List.copyOf(open);
    }

    private static Map<Verdict, Integer> verdicts(Advice advice) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        advice.places().forEach(place -> counts.merge(place.verdict(), 1, Integer::sum));
        return counts;
    }

    private static List<CitedRule> rules(Advice advice) {
        var rules = new TreeMap<String, CitedRule>();
        advice.places().forEach(place -> place.rules().forEach(it -> rules.putIfAbsent(it.rule(), CitedRule.of(it))));
        return List.copyOf(rules.values());
    }
}

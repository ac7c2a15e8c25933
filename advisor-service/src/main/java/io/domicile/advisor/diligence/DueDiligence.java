package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.KeptAdvice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What would settle an advice: questions about what is not known, and a checklist of what is to be obtained.
 *
 * @param on the day whose law counted
 * @param questions to providers, one for each fact and place
 * @param ownQuestions to the tenant itself
 * @param checklist one line for each kind of artifact
 * @param says how to go on, as a sentence
 */
public record DueDiligence(
        UUID advice,
        String workload,
        LocalDate on,
        String notice,
        String says,
        List<PlaceQuestion> questions,
        List<OwnQuestion> ownQuestions,
        List<ChecklistLine> checklist) {

    private static final String SAYS =
            "Answers and artifacts count from the next question on; kept advice stays as it was given. Ask again with POST /api/v1/advice.";

    public static DueDiligence of(KeptAdvice kept) {
        var advice = kept.advice();
        var open = OpenQuestions.of(kept);
        return new DueDiligence(
                kept.id(),
                advice.workload(),
                advice.on(),
                advice.notice(),
                SAYS,
                open.toProviders(),
                open.toTenant(HandIn::workload),
                Checklist.of(advice.places(), kept.packs()));
    }
}

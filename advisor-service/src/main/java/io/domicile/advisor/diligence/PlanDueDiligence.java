package io.domicile.advisor.diligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would settle what a plan leaves open: at the places that it uses, and at undecided ones where a workload would be
 * better off. Each thing is asked once, with all workloads for which it matters.
 *
 * @param on the day whose law counted
 * @param questions to providers, one for each fact and place: first what decides verdicts, what is worth most before others
 * @param ownQuestions to the tenant itself
 * @param checklist one line for each kind of artifact
 * @param says how to go on, as a sentence
 */
public record PlanDueDiligence(
        UUID plan,
        UUID portfolio,
        LocalDate on,
        String notice,
        String says,
        List<Question> questions,
        List<Own> ownQuestions,
        List<Line> checklist) {

    /**
     * A question to a provider.
     *
     * @param worthAtMost by how much the plan's value would fall, in mean regrets, if the place were allowed and had room for
     *     all whom it concerns, at the portfolio's prices; null where no verdict depends on it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanQuestion")
    public record Question(
            PlaceQuestion question,
            Concerned concerned,
            @Nullable Double worthAtMost) {}

    /** A question to the tenant about some of its workloads. */
    @Schema(name = "PlanOwnQuestion")
    public record Own(OwnQuestion question, Concerned concerned) {}

    /** An artifact to obtain for some workloads. */
    @Schema(name = "PlanChecklistLine")
    public record Line(ChecklistLine line, Concerned concerned) {}
}

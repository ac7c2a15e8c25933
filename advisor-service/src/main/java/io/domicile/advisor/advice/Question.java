package io.domicile.advisor.advice;

import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.score.Preset;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;

/**
 * What is asked.
 *
 * @param on the day whose law counts
 * @param proposed whether law that is not in force yet counts as well
 * @param preset weights for a workload that brings none
 * @param held what the tenant has registered for the workload, valid on the day; it counts like what the workload names
 * @param own the tenant's own rules in force
 * @param language of the sentences, as a BCP 47 tag
 */
public record Question(
        Workload workload, LocalDate on, boolean proposed, Preset preset, Held held, OwnRules own, String language) {

    Wording wording() {
        return Wording.in(language);
    }

    Question about(Workload changed) {
        return new Question(changed, on, proposed, preset, held, own, language);
    }
}

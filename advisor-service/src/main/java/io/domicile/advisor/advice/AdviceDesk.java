package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a request for advice is understood, answered and, if asked, kept. */
@ApplicationScoped
class AdviceDesk {

    private final Rules rules;
    private final Questions questions;
    private final Candidates candidates;
    private final AdviceArchive archive;

    AdviceDesk(Rules rules, Questions questions, Candidates candidates, AdviceArchive archive) {
        this.rules = rules;
        this.questions = questions;
        this.candidates = candidates;
        this.archive = archive;
    }

    Advice advise(AdviceRequest request, Wording wording) {
        return new Advisor(rules).explain(asked(request, wording));
    }

    StoredAdvice adviseAndKeep(AdviceRequest request, Wording wording) {
        return archive.keep(() -> asked(request, wording), rules);
    }

    private Asked asked(AdviceRequest request, Wording wording) {
        var question = questions.of(request, wording);
        return new Asked(question, candidates.of(request.places()), rules.factsOn(question.on()));
    }
}

package io.domicile.advisor.plan;

import io.domicile.advisor.deal.FollowedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where plans stand with all that they were made of, what they read, and what others hear of them. */
@ApplicationScoped
class PlanShelf {

    private final Plans plans;
    private final PlanArchive archive;
    private final PlanIndex index;
    private final Publication publication;

    PlanShelf(Plans plans, PlanArchive archive, PlanIndex index, Publication publication) {
        this.plans = plans;
        this.archive = archive;
        this.index = index;
        this.publication = publication;
    }

    /**
     * Until the transaction ends nobody derives places or looks for plans that a change concerns.
     *
     * @return how far the makers of the places have been followed
     */
    List<FollowedTopic> holdStill() {
        index.holdStill();
        return archive.followed();
    }

    PlanView put(PlanView plan, Draft draft, List<FollowedTopic> followed) {
        var written = plans.keep(plan, draft.choices(), draft.filed());
        archive.keep(plan.id(), draft.basis(), written, followed);
        note(plan.portfolio(), plan.read());
        publication.publish(plan);
        return plan;
    }

    /** What the current plan of a portfolio rests on. */
    void note(UUID portfolio, List<PlanView.Read> read) {
        index.note(portfolio, read);
    }
}

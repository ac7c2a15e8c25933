package io.domicile.advisor.plan;

import io.domicile.advisor.advice.GroundsArchive;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.OwnRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Plans with all that they were made of, as it was then. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PlanArchive {

    private final Plans plans;
    private final Choices choices;
    private final GroundsArchive grounds;
    private final CanonicalJson json;
    private final EntityManager entities;

    PlanArchive(Plans plans, Choices choices, GroundsArchive grounds, CanonicalJson json, EntityManager entities) {
        this.plans = plans;
        this.choices = choices;
        this.grounds = grounds;
        this.json = json;
        this.entities = entities;
    }

    /**
     * What a plan was made of, by hashes.
     *
     * @param grounds what was known of the places, and the rules
     * @param held what the tenant held
     * @param own its own rules
     * @param written what the plan itself says
     * @param followed how far deals and milestones had been followed
     */
    record Kept(String grounds, String held, String own, Plans.Written written, List<FollowedTopic> followed) {}

    /** To be asked before the places are read. Until the transaction ends no place is derived anew. */
    List<FollowedTopic> followed() {
        return grounds.followed();
    }

    /** Keeps what a plan that was just stored was made of. */
    void keep(UUID plan, Draft.Basis basis, Plans.Written written, List<FollowedTopic> followed) {
        var on = grounds.keep(
                basis.now().places(),
                basis.on(),
                List.of(basis.now().held(), basis.now().own()));
        var kept = new Kept(on.grounds(), on.others().getFirst(), on.others().getLast(), written, followed);
        entities.persist(new PlanRecord(plan, json.text(kept)));
        keep(basis.portfolio());
    }

    private void keep(PortfolioView portfolio) {
        var key = new PlannedPortfolio.Key(portfolio.id(), portfolio.version());
        if (entities.find(PlannedPortfolio.class, key) == null) {
            entities.persist(new PlannedPortfolio(key, Fingerprint.of(portfolio), Archive.pack(portfolio)));
        }
    }

    /** A plan with all that it was made of, if everything still is what it was. */
    public KeptPlan get(UUID id) {
        var plan = plans.get(id);
        var record = entities.find(PlanRecord.class, id);
        if (record == null) {
            throw new PlanException.NoRecord(id);
        }
        var kept = json.read(record.content(), Kept.class);
        plans.requireIntact(id, kept.written());
        var portfolio = portfolio(
                id, new PlannedPortfolio.Key(plan.portfolio(), plan.inputs().portfolioVersion()));
        var known = grounds.get(kept.grounds());
        return new KeptPlan(
                plan,
                portfolio,
                grounds.read("what was held", kept.held(), Holdings.class),
                grounds.read("the own rules", kept.own(), OwnRules.class),
                known,
                kept.followed(),
                plans.calculation(id).map(PlanPrices::of).orElseThrow(() -> new PlanException.NothingKept(id)),
                KeptPlan.Hashes.of(kept, Fingerprint.of(portfolio), plan, known));
    }

    /** The advice behind each placement, on the place and on the runner-up, by workload: one after the other, since it is much. */
    public void choices(UUID id, Consumer<Explanation> each) {
        choices.each(id, each);
    }

    private PortfolioView portfolio(UUID plan, PlannedPortfolio.Key key) {
        var kept = entities.find(PlannedPortfolio.class, key);
        if (kept == null) {
            throw new PlanException.NoRecord(plan);
        }
        var portfolio = Archive.unpack(kept.content(), PortfolioView.class);
        if (!Fingerprint.of(portfolio).equals(kept.sha256())) {
            throw new PlanException.Damaged(plan, "the portfolio");
        }
        return portfolio;
    }
}

package io.domicile.advisor.readvice;

import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.plan.PlanIndex;
import io.domicile.advisor.plan.PlanWatch;
import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looks at one portfolio of the current tenant: whether packs that were loaded since, or days that came since, concern its
 * plan. What does is left as work in the transaction that notes that it was looked at, so of several who look one leaves it.
 */
@ApplicationScoped
class Look {

    private final PortfolioBook portfolios;
    private final PlanIndex index;
    private final PlanWatch watch;
    private final Places places;
    private final OwnRuleBook ownRules;
    private final Rules rules;
    private final RuleSets sets;
    private final ChangeNotes notes;

    @SuppressWarnings("TooManyParameters") // What is looked at, and where to leave what is found.
    Look(
            PortfolioBook portfolios,
            PlanIndex index,
            PlanWatch watch,
            Places places,
            OwnRuleBook ownRules,
            Rules rules,
            RuleSets sets,
            ChangeNotes notes) {
        this.portfolios = portfolios;
        this.index = index;
        this.watch = watch;
        this.places = places;
        this.ownRules = ownRules;
        this.rules = rules;
        this.sets = sets;
        this.notes = notes;
    }

    /** How many changes concern it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int at(UUID id, LocalDate today) {
        // Locked in the order in which a plan is stored; it may be gone by now.
        var portfolio = portfolios.lock(id);
        if (portfolio.isEmpty() || !index.isKept(id)) {
            return 0;
        }
        var changes = changes(portfolio.get(), today);
        changes.forEach(change -> notes.leave(id, change));
        watch.seen(id, today);
        return changes.size();
    }

    private List<Change> changes(PortfolioView portfolio, LocalDate today) {
        var seen = watch.find(portfolio.id());
        var planned = watch.plannedFor(portfolio.id());
        if (seen.isEmpty() || planned.isEmpty()) {
            return List.of(Change.ofPacks(sets.mine()));
        }
        var changes = new ArrayList<Change>();
        var was = seen.get();
        if (was.day().isBefore(today)) {
            changes.addAll(new DaysPassed(portfolio, new Span(was.day(), today, planned.get()))
                    .changes(rules, ownRules.inForce(), places.all(), index.read(portfolio.id())));
        }
        if (!was.rules().equals(sets.fingerprint())) {
            changes.add(sets.find(was.rules())
                    .map(earlier -> Change.ofPacks(earlier, sets.mine()))
                    .orElseGet(() -> Change.ofPacks(sets.mine())));
        }
        return changes;
    }
}

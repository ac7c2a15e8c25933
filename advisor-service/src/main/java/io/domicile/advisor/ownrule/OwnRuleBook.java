package io.domicile.advisor.ownrule;

import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** The current tenant's rules, for those who judge by them. Every call is one query in the caller's transaction. */
@ApplicationScoped
public class OwnRuleBook {

    private final KeptRules rules;
    private final RuleForm form;
    private final Clock clock;

    OwnRuleBook(KeptRules rules, RuleForm form, Clock clock) {
        this.rules = rules;
        this.form = form;
        this.clock = clock;
    }

    /** Those that are in force, in the order in which they were created. */
    public OwnRules inForce() {
        return new OwnRules(rules.inForce().stream()
                .map(rule -> form.counting(rule, Objects.requireNonNull(rule.forcedAt())))
                .toList());
    }

    /** One rule, whatever its state; another tenant's is not found. */
    public OwnRuleView get(String id) {
        return form.view(kept(id));
    }

    /** A rule as it would count if it were put into force now. */
    public OwnRule asIfInForce(String id) {
        return form.counting(kept(id), clock.instant());
    }

    private KeptRule kept(String id) {
        return rules.findByIdOptional(id).orElseThrow(() -> new OwnRuleException.NotFound(id));
    }
}

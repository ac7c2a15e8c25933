package io.domicile.advisor.ownrule;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.http.Etags;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Everything that changes the rules of the current tenant. Who changes one names the version that was read. */
@ApplicationScoped
class OwnRuleDesk {

    /** Of two who add or put into force at a time, the second one counts what the first one left. */
    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('own_rule ' || :tenant, 0))) as held";

    private final KeptRules rules;
    private final RuleForm form;
    private final OwnRuleConfig config;
    private final Event<OwnRulesChanged> changes;
    private final Etags etags;
    private final CurrentTenant tenant;
    private final EntityManager entities;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    @SuppressWarnings("TooManyParameters") // What is kept, what bounds it, and whom it concerns.
    OwnRuleDesk(
            KeptRules rules,
            RuleForm form,
            OwnRuleConfig config,
            Event<OwnRulesChanged> changes,
            Etags etags,
            CurrentTenant tenant,
            EntityManager entities,
            Clock clock) {
        this.rules = rules;
        this.form = form;
        this.config = config;
        this.changes = changes;
        this.etags = etags;
        this.tenant = tenant;
        this.entities = entities;
        this.clock = clock;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    @Transactional
    OwnRuleView add(OwnRuleText text, String by) {
        var written = form.write(text);
        oneAtATime();
        if (rules.countAlive() >= config.most()) {
            throw new OwnRuleException.TooMany(config.most());
        }
        var rule = new KeptRule(OwnRule.PREFIX + ids.create(), written, by, now());
        rules.persistAndFlush(rule);
        return form.view(rule);
    }

    @Transactional
    OwnRuleView change(String id, OwnRuleText text, String by) {
        var rule = matching(id);
        rule.becomes(form.write(text), by, now());
        rules.flush();
        return form.view(rule);
    }

    @Transactional
    void delete(String id) {
        var rule = matching(id);
        rule.requireDraft("can be deleted. Withdraw it; it stays because advice cites it");
        rules.delete(rule);
    }

    @Transactional
    OwnRuleView putInForce(String id, String by) {
        oneAtATime();
        var rule = matching(id);
        int others = rules.inForce().stream().mapToInt(KeptRule::steps).sum();
        if (rule.state() == RuleState.DRAFT && others + rule.steps() > config.steps()) {
            throw new OwnRuleException.TooCostly(others, rule.steps(), config.steps());
        }
        rule.putInForce(by, now());
        return changed(rule, OwnRulesChanged.Kind.PUT_IN_FORCE);
    }

    @Transactional
    OwnRuleView withdraw(String id, String by) {
        var rule = matching(id);
        rule.withdraw(by, now());
        return changed(rule, OwnRulesChanged.Kind.WITHDRAWN);
    }

    private OwnRuleView changed(KeptRule rule, OwnRulesChanged.Kind kind) {
        rules.flush();
        var view = form.view(rule);
        changes.fire(new OwnRulesChanged(
                tenant.require().value(), rule.id(), view.text().reference().document(), kind));
        return view;
    }

    /** Locked, so that of two who change it one comes after the other and sees what the first one left. */
    private KeptRule matching(String id) {
        var rule = rules.locked(id).orElseThrow(() -> new OwnRuleException.NotFound(id));
        etags.requireMatch(tenant.require().value(), form.view(rule));
        return rule;
    }

    private void oneAtATime() {
        entities.createNativeQuery(ONE_AT_A_TIME)
                .setParameter("tenant", tenant.require().value())
                .getSingleResult();
    }

    /** As exact as the database keeps it, or what is stored would have another tag than what was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

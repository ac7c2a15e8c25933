package io.domicile.watch.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.outbox.Effect;
import io.domicile.outbox.Event;
import io.domicile.outbox.Outbox;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows {@code resident.advisor.plan}, each record as its tenant: a plan that differs from the one before raises one alert
 * for each rule that wants it. Whatever arrives again finds its alerts there.
 */
@ApplicationScoped
class PlanFeed implements TopicFeed, StateEffect {

    private static final String CONSUMER = "watch-service";

    private final StateTopic states;
    private final AlertRules rules;
    private final Alerts alerts;
    private final jakarta.enterprise.event.Event<AlertRaised> raised;
    private final Outbox outbox;
    private final CurrentTenant tenant;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // What an alert is made from, and the three ways in which it goes out.
    PlanFeed(
            StateTopic states,
            AlertRules rules,
            Alerts alerts,
            jakarta.enterprise.event.Event<AlertRaised> raised,
            Outbox outbox,
            CurrentTenant tenant,
            Clock clock) {
        this.states = states;
        this.rules = rules;
        this.alerts = alerts;
        this.raised = raised;
        this.outbox = outbox;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "resident.advisor.plan";
    }

    @Override
    @Incoming("plans")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply(CONSUMER, record, this);
    }

    @Override
    public void replace(Event event) {
        var plan = event.dataAs(PublishedPlan.class);
        if (plan.previous() == null || plan.difference() == null) {
            return;
        }
        rules.thatWant(plan).stream()
                .filter(rule -> !alerts.has(rule.id(), plan.id()))
                .forEach(rule -> raise(rule, plan));
    }

    /** A plan that is deleted takes nothing back: that its tenant was told stays true. */
    @Override
    public void remove(Event event) {}

    private void raise(AlertRule rule, PublishedPlan plan) {
        TenantId whose = tenant.require();
        var alert = AlertText.of(
                UuidCreator.getTimeOrderedEpoch(), alerts.next(whose.value()), rule, plan, clock.instant());
        alerts.add(alert);
        outbox.effect(new Effect(
                AlertV1.TOPIC,
                whose.value() + "/" + alert.id(),
                AlertV1.TYPE,
                alert.id().toString(),
                alert,
                whose.value()));
        raised.fire(new AlertRaised(whose));
    }
}

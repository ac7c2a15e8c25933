package io.domicile.advisor.plan;

import io.domicile.advisor.rule.Rules;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Up to which day, and with which rules, it was seen to that the current tenant's portfolios are planned as they should be.
 * Every call needs the caller's transaction.
 */
@ApplicationScoped
public class PlanWatch {

    /** A plan may have been begun yesterday, and what today does is looked at once all the same. */
    private static final String PLANNED = """
            insert into plan_watch (tenant, portfolio, day, rules) values (:tenant, :portfolio, :day, :rules)
            on conflict (tenant, portfolio) do update set rules = excluded.rules
            """;

    private static final String SEEN = """
            insert into plan_watch (tenant, portfolio, day, rules) values (:tenant, :portfolio, :day, :rules)
            on conflict (tenant, portfolio) do update set
                day = greatest(plan_watch.day, excluded.day), rules = excluded.rules
            """;

    private final EntityManager entities;
    private final CurrentTenant tenant;
    private final Plans plans;
    private final Rules rules;
    private final Clock clock;

    PlanWatch(EntityManager entities, CurrentTenant tenant, Plans plans, Rules rules, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What was seen to.
     *
     * @param day what later days do was not looked at yet
     * @param rules fingerprint of the rules by which it was planned last, or is to be
     */
    public record Seen(LocalDate day, String rules) {}

    /** Empty for what an earlier release planned. */
    public Optional<Seen> find(UUID portfolio) {
        var row = (Object[]) entities.createNativeQuery(
                        "select cast(day as text), rules from plan_watch where portfolio = :portfolio", Object[].class)
                .setParameter("portfolio", portfolio)
                .getSingleResultOrNull();
        return row == null
                ? Optional.empty()
                : Optional.of(new Seen(LocalDate.parse((String) row[0]), (String) row[1]));
    }

    /** The day whose law its current plan is for; empty when it has none. */
    public Optional<LocalDate> plannedFor(UUID portfolio) {
        return plans.current(portfolio).map(PlanView::on);
    }

    /** All is seen to up to a day, with the rules of this process. */
    public void seen(UUID portfolio, LocalDate day) {
        write(SEEN, portfolio, day);
    }

    /** It was planned with the rules of this process. */
    void planned(UUID portfolio) {
        write(
                PLANNED,
                portfolio,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    private void write(String statement, UUID portfolio, LocalDate day) {
        entities.createNativeQuery(statement)
                .setParameter("tenant", tenant.require().value())
                .setParameter("portfolio", portfolio)
                .setParameter("day", day)
                .setParameter("rules", rules.fingerprint())
                .executeUpdate();
    }
}

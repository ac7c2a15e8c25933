package io.domicile.advisor.readvice;

import io.domicile.advisor.artifact.ArtifactChanged;
import io.domicile.advisor.ownrule.OwnRulesChanged;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.plan.PlanIndex;
import io.domicile.advisor.portfolio.PortfolioChanged;
import io.domicile.outbox.Cause;
import io.domicile.outbox.Causes;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes what changed, in the transaction that changed it: of a place for whomever it concerns, of a portfolio as work for its
 * own tenant, of an artifact or an own rule as work for all portfolios of its tenant. Nothing is solved here.
 */
@ApplicationScoped
class ChangeNotes {

    private static final String PLACE = """
            insert into place_change (tenant, content, correlation, causation, hop, noted_at)
            values (:tenant, :content, cast(:correlation as text), cast(:causation as text), :hop, :at)
            """;

    private static final String PORTFOLIO = """
            insert into plan_work (tenant, portfolio, content, correlation, causation, hop, noted_at, due_at)
            values (:tenant, :portfolio, :content, cast(:correlation as text), cast(:causation as text), :hop, :at, :at)
            """;

    private static final String ALL_PORTFOLIOS = """
            insert into plan_work (tenant, portfolio, content, correlation, causation, hop, noted_at, due_at)
            select tenant, portfolio, :content, cast(:correlation as text), cast(:causation as text), cast(:hop as int),
                cast(:at as timestamptz), cast(:at as timestamptz)
            from plan_fact where tenant = :tenant and place = '*'
            """;

    private final EntityManager entities;
    private final PlanIndex index;
    private final ChangeJson json;
    private final CurrentTenant tenant;
    private final Bell bell;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Where to write, what, whose and when.
    ChangeNotes(
            EntityManager entities, PlanIndex index, ChangeJson json, CurrentTenant tenant, Bell bell, Clock clock) {
        this.entities = entities;
        this.index = index;
        this.json = json;
        this.tenant = tenant;
        this.bell = bell;
        this.clock = clock;
    }

    void place(@Observes PlaceChanged change) {
        var whose = change.tenant();
        note(PLACE, whose == null ? "" : whose, Change.of(change)).executeUpdate();
    }

    void portfolio(@Observes PortfolioChanged change) {
        if (change.gone()) {
            entities.createNativeQuery("delete from plan_work where portfolio = :portfolio")
                    .setParameter("portfolio", change.portfolio())
                    .executeUpdate();
        } else if (index.isKept(change.portfolio())) {
            leave(change.portfolio(), Change.ofPortfolio());
        }
    }

    void artifact(@Observes ArtifactChanged change) {
        index.holdAlone();
        note(ALL_PORTFOLIOS, change.tenant(), Change.of(change)).executeUpdate();
    }

    void ownRules(@Observes OwnRulesChanged change) {
        index.holdAlone();
        note(ALL_PORTFOLIOS, change.tenant(), Change.of(change)).executeUpdate();
    }

    /** Work for one portfolio of the current tenant, which lives. */
    void leave(UUID portfolio, Change change) {
        note(PORTFOLIO, tenant.require().value(), change)
                .setParameter("portfolio", portfolio)
                .executeUpdate();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArtifactChanged change) {
        bell.ring();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) OwnRulesChanged change) {
        bell.ring();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlaceChanged change) {
        bell.ring();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) PortfolioChanged change) {
        bell.ring();
    }

    private Query note(String statement, String whose, Change change) {
        var cause = Causes.current();
        return entities.createNativeQuery(statement)
                .setParameter("tenant", whose)
                .setParameter("content", json.write(change))
                .setParameter("correlation", correlation(cause))
                .setParameter("causation", causation(cause))
                .setParameter("hop", cause.map(Cause::hop).orElse(0))
                .setParameter("at", clock.instant());
    }

    private static @Nullable String correlation(Optional<Cause> cause) {
        return cause.map(Cause::correlation).orElse(null);
    }

    private static @Nullable String causation(Optional<Cause> cause) {
        return cause.map(Cause::causation).orElse(null);
    }
}

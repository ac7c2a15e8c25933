package io.domicile.advisor.dryrun;

import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.ownrule.OwnRuleView;
import io.domicile.advisor.ownrule.RuleState;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.plan.Placements;
import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.workload.Fitness;
import io.domicile.advisor.workload.Workload;
import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for advice twice, with a rule and without it. Reads in a short transaction and compares outside of any. */
@ApplicationScoped
class DryRun {

    private final OwnRuleBook ownRules;
    private final PortfolioBook portfolios;
    private final Placements placements;
    private final Places places;
    private final Artifacts artifacts;
    private final Advisor advisor;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // What is asked, of what it is asked, and who answers.
    DryRun(
            OwnRuleBook ownRules,
            PortfolioBook portfolios,
            Placements placements,
            Places places,
            Artifacts artifacts,
            Advisor advisor,
            Clock clock) {
        this.ownRules = ownRules;
        this.portfolios = portfolios;
        this.placements = placements;
        this.places = places;
        this.artifacts = artifacts;
        this.advisor = advisor;
        this.clock = clock;
    }

    /**
     * All that is read.
     *
     * @param version of the portfolio, 0 for a single workload
     */
    record Stage(
            OwnRuleView rule,
            OwnRules before,
            OwnRules after,
            LocalDate on,
            List<Workload> workloads,
            long version,
            Optional<Placements.Placed> plan,
            List<Place> places,
            Holdings held) {

        DryRunView.Assumption assumes() {
            return rule.state() == RuleState.DRAFT
                    ? DryRunView.Assumption.PUT_IN_FORCE
                    : DryRunView.Assumption.WITHDRAWAL;
        }
    }

    Stage stage(String id, DryRunRequest request) {
        if ((request.portfolio() == null) == (request.workload() == null)) {
            throw Problem.of(400, "invalid-request", "The request is invalid", "See errors.")
                    .with(List.of(Invalid.body("#", "Name either a portfolio or a workload.")))
                    .exception();
        }
        var single = request.workload();
        if (single != null) {
            Fitness.require(single, "#/workload");
        }
        return QuarkusTransaction.requiringNew().call(() -> read(id, request.portfolio(), single, request.on()));
    }

    private Stage read(String id, @Nullable UUID portfolio, @Nullable Workload single, @Nullable LocalDate asked) {
        var rule = ownRules.get(id);
        var inForce = ownRules.inForce();
        var after = switch (rule.state()) {
            case DRAFT -> inForce.and(ownRules.asIfInForce(id));
            case IN_FORCE -> inForce.without(id);
            case WITHDRAWN ->
                throw Problem.of(
                                409,
                                "rule-is-withdrawn",
                                "The rule is withdrawn",
                                "A withdrawn rule stays so. Draft a new one to see what it would do.")
                        .exception();
        };
        var on = asked == null ? day(rule) : asked;
        if (single != null) {
            return new Stage(
                    rule, inForce, after, on, List.of(single), 0, Optional.empty(), places.all(), artifacts.held(on));
        }
        var described = portfolios.get(Objects.requireNonNull(portfolio));
        return new Stage(
                rule,
                inForce,
                after,
                on,
                described.workloads(),
                described.version(),
                placements.current(described.id()),
                places.all(),
                artifacts.held(on));
    }

    private LocalDate day(OwnRuleView rule) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var from = rule.text().from();
        return from != null && from.isAfter(today) ? from : today;
    }

    /** What would be otherwise for one workload. */
    Optional<DryRunView.Changed> changed(Stage stage, Workload workload) {
        var held = stage.held().of(workload.id());
        var before = advisor.advise(workload, held, stage.places(), stage.on(), stage.before());
        var after = advisor.advise(workload, held, stage.places(), stage.on(), stage.after());
        var placed =
                stage.plan().map(Placements.Placed::places).orElse(Map.of()).get(workload.id());
        return Comparison.of(before, after, stage.rule().id(), placed);
    }
}

package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what plans are made of, and tells whether it still is so. Every call needs the caller's transaction. */
@ApplicationScoped
class Bases {

    private final PortfolioBook portfolios;
    private final Plans plans;
    private final Circumstances circumstances;
    private final PlanConfig config;
    private final Clock clock;

    Bases(PortfolioBook portfolios, Plans plans, Circumstances circumstances, PlanConfig config, Clock clock) {
        this.portfolios = portfolios;
        this.plans = plans;
        this.circumstances = circumstances;
        this.config = config;
        this.clock = clock;
    }

    /** For a day; without one for today, or for the later day of the current plan. */
    Draft.Basis read(UUID portfolio, @Nullable LocalDate asked) {
        var described = portfolios.get(portfolio);
        var current = plans.current(portfolio);
        var on = day(current, asked);
        var now = circumstances.on(on);
        var horizon =
                Periods.of(today(), on, described.workloads(), now.places(), described.limits(), config.periods());
        return new Draft.Basis(described, current, horizon, now);
    }

    /** Which version of the portfolio it is that stays until the transaction ends. */
    long lock(Draft.Basis basis) {
        return portfolios.lockVersion(basis.portfolio().id()).orElseThrow(InputsMoved::new);
    }

    /** @param version of the portfolio, as it is now */
    void requireStill(Draft.Basis basis, long version) {
        var current = plans.currentId(basis.portfolio().id());
        if (!basis.isStill(version, current, circumstances.on(basis.on()))) {
            throw new InputsMoved();
        }
    }

    private LocalDate day(Optional<PlanView> current, @Nullable LocalDate asked) {
        var today = today();
        if (asked != null) {
            if (asked.isBefore(today)) {
                throw new PlanException.DayIsOver();
            }
            return asked;
        }
        return current.map(PlanView::on).filter(today::isBefore).orElse(today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

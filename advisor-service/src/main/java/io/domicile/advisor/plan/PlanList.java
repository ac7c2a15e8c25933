package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.PortfolioBook;
import io.domicile.http.Cursors;
import io.domicile.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the plans of a portfolio. */
@ApplicationScoped
class PlanList {

    private final PortfolioBook portfolios;
    private final Plans plans;
    private final Cursors cursors;

    PlanList(PortfolioBook portfolios, Plans plans, Cursors cursors) {
        this.portfolios = portfolios;
        this.plans = plans;
        this.cursors = cursors;
    }

    PlanPage read(String tenant, UUID portfolio, Page page) {
        portfolios.get(portfolio); // A portfolio that is not there has no list, not an empty one.
        var listing = new Cursors.Listing(tenant, "plans", List.of(portfolio.toString()));
        var opened = cursors.open(listing, page.cursor());
        var found =
                plans.before(portfolio, opened.isEmpty() ? null : Integer.valueOf(opened.getFirst()), page.limit() + 1);
        var shown = found.stream().limit(page.limit()).map(PlanRow::of).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(Integer.toString(shown.getLast().revision())))
                : null;
        return new PlanPage(shown, next);
    }
}

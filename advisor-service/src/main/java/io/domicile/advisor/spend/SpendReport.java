package io.domicile.advisor.spend;

import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.spend.Charges.Charge;
import io.domicile.advisor.workload.Workload;
import io.domicile.http.Cursors;
import io.domicile.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the files of a portfolio say. */
@ApplicationScoped
class SpendReport {

    private final SpendFiles files;
    private final Cursors cursors;

    SpendReport(SpendFiles files, Cursors cursors) {
        this.files = files;
        this.cursors = cursors;
    }

    /**
     * What is known.
     *
     * @param page of the sums of workloads; everything else is on each page
     */
    SpendView read(String tenant, PortfolioView portfolio, Page page) {
        var known = portfolio.workloads().stream().map(Workload::id).collect(Collectors.toSet());
        var all = SpendView.of(portfolio.id(), known, files.of(portfolio.id()));
        var listing =
                new Cursors.Listing(tenant, "spend", List.of(portfolio.id().toString()));
        var opened = cursors.open(listing, page.cursor());
        var found = all.workloads().stream()
                .filter(charge -> opened.isEmpty() || place(charge).compareTo(opened.getFirst()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        var shown = found.stream().limit(page.limit()).toList();
        @Nullable
        String next = found.size() > page.limit() ? cursors.seal(listing, List.of(place(shown.getLast()))) : null;
        return all.showing(shown, next);
    }

    /** In the order of the sums: a space comes before every letter of an id. */
    private static String place(Charge charge) {
        return charge.workload() + " " + charge.month() + " " + charge.currency();
    }
}

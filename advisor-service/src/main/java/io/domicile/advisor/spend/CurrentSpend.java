package io.domicile.advisor.spend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What workloads of the current tenant cost today, for those who show it beside something else. */
@ApplicationScoped
public class CurrentSpend {

    private final SpendFiles files;

    CurrentSpend(SpendFiles files) {
        this.files = files;
    }

    /**
     * Of these workloads by the exports that were sent for a portfolio. Empty where there are none. Needs the caller's
     * transaction.
     */
    public Optional<MonthlySpend> of(UUID portfolio, Set<String> workloads) {
        return MonthlySpend.of(workloads, files.of(portfolio));
    }
}

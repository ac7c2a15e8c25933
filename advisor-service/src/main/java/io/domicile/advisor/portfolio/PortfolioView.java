package io.domicile.advisor.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A portfolio as it is now.
 *
 * @param version rises with each change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortfolioView(
        UUID id,
        String name,
        long version,
        List<Workload> workloads,
        Limits limits,
        Instant createdAt,
        Instant changedAt) {

    /** The same with some of its workloads alone. */
    public PortfolioView with(List<Workload> some) {
        var ids = some.stream().map(Workload::id).collect(Collectors.toSet());
        return new PortfolioView(id, name, version, some, limits.only(ids), createdAt, changedAt);
    }
}

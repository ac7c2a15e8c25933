package io.domicile.watch.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant is told; also the wire form of {@code io.domicile.watch.alert.v1}, to which only optional fields may be
 * added.
 *
 * @param position its place among the tenant's alerts, without gaps; the event id on the stream
 * @param rule the rule that asked for it
 * @param reason why the plan was computed again
 * @param changes what it says otherwise
 * @param citations what the reason rests on
 * @param at when it was raised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertV1(
        UUID id,
        long position,
        AlertKind kind,
        UUID rule,
        String ruleName,
        String title,
        String reason,
        List<Change> changes,
        List<Citation> citations,
        UUID portfolio,
        String portfolioName,
        UUID plan,
        UUID previousPlan,
        Instant at) {

    static final String TOPIC = "resident.watch.alert";
    static final String TYPE = "io.domicile.watch.alert.v1";

    /** What happened to a workload. */
    enum What {
        MOVED,
        PLACED,
        UNPLACED,
        RULED_ANEW,
        GONE
    }

    /**
     * What happened to one workload.
     *
     * @param from the place where it was; absent if it had none, or it is not said
     * @param to the place where it is; absent if it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String workload,
            What what,
            @Nullable String from,
            @Nullable String to) {}

    /** A source of the reason, and what it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Citation(
            String text,
            @Nullable String source,
            @Nullable UUID claim,
            @Nullable UUID milestone) {}
}

package io.domicile.watch.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.watch.ladder.Capacity;
import io.domicile.watch.ladder.MilestoneState;
import io.domicile.watch.ladder.Rung;
import io.domicile.watch.ladder.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of a milestone; also the wire form of {@code io.domicile.watch.milestone.v1}, to which only optional
 * fields may be added.
 *
 * @param country jurisdiction of the deal
 * @param site the deal's site on which the phase is to stand
 * @param earlierTargets the slip ledger, oldest first
 * @param capacity what was stated; absent when nothing was
 * @param rung the highest rung that evidence carries; absent when it carries none
 * @param delivered all of the capacity in the form in which it was stated, or none of it; absent when none was stated,
 *     which is not zero
 * @param stateSince when this state was first derived
 * @param because why it is in this state
 * @param decidedBy the evidence that says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneV1(
        UUID id,
        String deal,
        String phase,
        String country,
        @Nullable String site,
        String title,
        Criterion criterion,
        Target target,
        List<EarlierTarget> earlierTargets,
        @Nullable StatedCapacity capacity,
        MilestoneState state,
        @Nullable Rung rung,
        @Nullable Capacity delivered,
        Instant stateSince,
        String because,
        List<Decider> decidedBy) {

    static final String TOPIC = "open.watch.milestone";
    static final String TYPE = "io.domicile.watch.milestone.v1";

    /** What has to be the case for the milestone to be met; fixed when the milestone is first seen. */
    public record Criterion(Rung rung, String text, Instant frozenAt) {}

    /** When it has to be the case, and the claim that says so. */
    public record Target(String stated, LocalDate earliest, LocalDate latest, UUID claim) {}

    /** A target that another one replaced. */
    public record EarlierTarget(String stated, LocalDate earliest, LocalDate latest, UUID claim, Instant replacedAt) {}

    /** Megawatts, exact or bounded, of one qualifier, and the claim that says so. */
    public record StatedCapacity(
            @Nullable BigDecimal megawatts,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable Boolean approx,
            String qualifier,
            UUID claim) {}

    /**
     * A piece of evidence.
     *
     * @param evidence its id; for a claim, the claim's
     * @param rung what it says of the phase
     * @param source where it can be read
     */
    public record Decider(
            UUID evidence,
            Rung rung,
            @Nullable String occurred,
            boolean independent,
            Tier tier,
            String text,
            String source,
            @Nullable UUID claim) {}
}

package io.domicile.catalog.milestone;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a phase stands as the watchlist derived it from evidence.
 *
 * @param milestone the watchlist's milestone, which has the evidence
 * @param since when the watchlist first derived this state
 * @param rung the highest that evidence carries; absent when it carries none
 * @param delivered absent when no capacity was stated, which is not zero
 */
@Schema(
        description = "Where the phase stands as the watchlist derived it from evidence; nobody's claim. GET"
                + " /api/v1/milestones/{milestone} has the evidence. `rung` is absent when evidence carries none,"
                + " `delivered` when no capacity was stated, which is not zero.")
public record Derived(
        UUID milestone,
        MilestoneState state,
        Instant since,
        @Nullable Rung rung,
        @Nullable Delivered delivered) {}

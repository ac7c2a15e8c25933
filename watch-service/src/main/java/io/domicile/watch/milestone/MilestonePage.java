package io.domicile.watch.milestone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of milestones, by due date.
 *
 * @param next the cursor of the next page; absent on the last
 */
record MilestonePage(List<MilestoneV1> items, @Nullable String next) {}

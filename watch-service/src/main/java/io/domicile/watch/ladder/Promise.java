package io.domicile.watch.ladder;

import org.jspecify.annotations.Nullable;

/**
 * What was said that would be.
 *
 * @param capacity null when none was stated
 * @param isMoved whether an earlier target was replaced by this one
 * @param isStated whether the catalog still shows the target
 */
public record Promise(StatedDate target, @Nullable Capacity capacity, boolean isMoved, boolean isStated) {

    /** The rung that a phase has to reach by its target. */
    public static final Rung RUNG = Rung.ENERGISED;
}

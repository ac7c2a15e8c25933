package io.domicile.watch.ladder;

/** How a milestone stands; always derived, never typed in. */
public enum MilestoneState {
    /** Its date has not passed, and nothing decides it. */
    PENDING,
    /** The criterion's rung is stood on. */
    MET,
    /** Its date has passed, and evidence from after it says that the phase does not stand. */
    LATE,
    /** As pending, with a target that was moved; the earlier ones are kept. */
    RESCHEDULED,
    /** Its date has passed, and nobody has evidence either way. */
    DUE_UNCHECKED,
    /** Evidence with force says two things that cannot both be. */
    AMBIGUOUS,
    /** The phase was called off. */
    CANCELLED,
    /** Nobody states the target any more, so there is nothing left to meet. */
    ANNULLED
}

package io.domicile.advisor.rule;

import java.util.Arrays;

/** A part of a workload, or a place, with what its {@link Examiner} has found out of it. */
final class Witness {

    static final int NOT_ASKED = -1;

    private final Facts facts;

    /** By the examiner's numbers of words and of conditions. */
    private final int[] values;

    private final int[] answers;

    Witness(Facts facts, int words, int conditions) {
        this.facts = facts;
        this.values = new int[words];
        this.answers = new int[conditions];
        Arrays.fill(values, NOT_ASKED);
        Arrays.fill(answers, NOT_ASKED);
    }

    Facts facts() {
        return facts;
    }

    int[] values() {
        return values;
    }

    int[] answers() {
        return answers;
    }
}

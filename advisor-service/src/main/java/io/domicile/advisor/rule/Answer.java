package io.domicile.advisor.rule;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition says of facts: yes, no, or that it can't be said.
 *
 * @param missing the facts without which it can't be said; empty for yes and no
 * @param read the known facts that were looked at
 */
record Answer(Value value, Set<String> missing, Set<String> read) {

    enum Value {
        YES,
        NO,
        UNKNOWN
    }

    boolean yes() {
        return value == Value.YES;
    }

    boolean no() {
        return value == Value.NO;
    }

    /** Either of two, in three values: a yes needs nobody else; without one, whatever is unknown is. */
    Answer or(Answer other) {
        if (yes()) {
            return this;
        }
        if (other.yes()) {
            return other;
        }
        var read = union(this.read, other.read);
        return no() && other.no()
                ? new Answer(Value.NO, Set.of(), read)
                : new Answer(Value.UNKNOWN, union(missing, other.missing), read);
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}

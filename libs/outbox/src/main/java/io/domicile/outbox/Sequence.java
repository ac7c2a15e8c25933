package io.domicile.outbox;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a record stands among those of its key. A restored database counts on in a new epoch, so what it says now goes
 * before whatever it had said after the backup. Gaps are normal.
 */
public record Sequence(long epoch, long n) implements Comparable<Sequence> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{10})-([0-9]{19})");
    private static final long MAX_EPOCH = 9_999_999_999L;
    private static final Comparator<Sequence> ORDER =
            Comparator.comparingLong(Sequence::epoch).thenComparingLong(Sequence::n);

    public Sequence {
        if (epoch < 0 || epoch > MAX_EPOCH || n < 0) {
            throw new IllegalArgumentException("No sequence: epoch " + epoch + ", n " + n);
        }
    }

    /** Reads the form on the wire. */
    public static Sequence parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("No sequence: " + text);
        }
        return new Sequence(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)));
    }

    @Override
    public int compareTo(Sequence other) {
        return ORDER.compare(this, other);
    }

    /** The form on the wire; as text it sorts like the sequence itself. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%010d-%019d", epoch, n);
    }
}

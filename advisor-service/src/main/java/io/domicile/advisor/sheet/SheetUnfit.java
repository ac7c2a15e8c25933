package io.domicile.advisor.sheet;

import java.util.List;

/** A file can't be read as what it was sent for. Nothing of it counts. */
public final class SheetUnfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;
    private final int more;

    SheetUnfit(List<Fault> faults, int more) {
        super(faults.size() + more + " faults");
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    /** By sheet and row. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many there are beside those. */
    public int more() {
        return more;
    }
}

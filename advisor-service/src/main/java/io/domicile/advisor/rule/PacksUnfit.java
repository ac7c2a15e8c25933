package io.domicile.advisor.rule;

import java.util.List;

/** The packs have faults; all that were found are told at once. */
final class PacksUnfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    PacksUnfit(List<String> faults) {
        super(faults.size() + " faults in the rule packs:\n" + String.join("\n", faults));
    }
}

package io.domicile.advisor.evidence;

import io.domicile.advisor.rule.RulePacks.PackView;
import java.util.LinkedHashMap;
import java.util.List;

/** Who reviewed rule packs. */
final class Counsel {

    private static final String NOT_REVIEWED = "not reviewed by counsel";

    private Counsel() {}

    /** As a sentence that names every pack. */
    static String of(List<PackView> packs) {
        var open = packs.stream()
                .filter(pack -> pack.reviewedBy().equals(NOT_REVIEWED))
                .map(PackView::version)
                .toList();
        var signed = new LinkedHashMap<String, String>();
        packs.stream()
                .filter(pack -> !pack.reviewedBy().equals(NOT_REVIEWED))
                .forEach(pack -> signed.put(pack.version(), pack.reviewedBy()));
        var reviewed = signed.isEmpty() ? "" : "Reviewed: " + signed + ". ";
        return open.isEmpty()
                ? reviewed.strip()
                : reviewed + "Not reviewed by counsel: " + String.join(", ", open) + ".";
    }
}

package io.domicile.advisor.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One legal or policy demand, over time.
 *
 * @param pack id of the pack that holds it
 * @param versions by period, the oldest first; no two of them overlap
 * @param examples cases with their outcome, which the build runs
 */
record Rule(
        String id,
        String pack,
        Map<String, String> title,
        String instrument,
        Effect effect,
        List<RuleVersion> versions,
        List<Yaml> examples) {

    Optional<RuleVersion> on(LocalDate day, boolean proposed) {
        return versions.stream()
                .filter(version ->
                        version.period().contains(day) && version.status().counts(proposed))
                .findFirst();
    }
}

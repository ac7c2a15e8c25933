package io.domicile.advisor.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parts of workloads look like to one rule. */
final class PartViews {

    private final RuleVersion version;
    private final Examiner examiner;
    private final Examiner.Focus applying;
    private final Examiner.Focus deciding;
    private final Examiner.Focus telling;
    private final int artifacts;
    private final Map<Integer, Integer> held = new HashMap<>();

    PartViews(RuleVersion version, Examiner examiner) {
        this.version = version;
        this.examiner = examiner;
        this.applying = focus(version.when().sides());
        this.deciding = focus(version.reading().sides());
        this.telling = examiner.on(
                List.of(),
                version.reading().ofWorkload().stream()
                        .filter(word -> !word.equals(FactWord.ARTIFACTS))
                        .toList());
        this.artifacts =
                examiner.on(List.of(), List.of(FactWord.ARTIFACTS)).words().at(0);
    }

    /** What matters for whether the rule applies at all. */
    Numbers applying(Pleading part) {
        return examiner.look(applying, part.witness());
    }

    /** What matters for what it finds. */
    Numbers deciding(Pleading part) {
        return version.artifacts().isEmpty()
                ? examiner.look(deciding, part.witness())
                : examiner.look(deciding, part.witness(), held(part.witness()));
    }

    /** What matters for how it tells that. */
    Numbers telling(Pleading part) {
        return examiner.look(telling, part.witness(), held(part.witness()));
    }

    /** What the rule reads. Of what the tenant holds only that counts by which the rule can be met. */
    @Nullable
    Object value(Facts facts, String word) {
        var value = facts.get(word);
        return word.equals(FactWord.ARTIFACTS) && value instanceof Collection<?> all
                ? all.stream().filter(version::asksFor).toList()
                : value;
    }

    private int held(Witness witness) {
        return held.computeIfAbsent(
                examiner.value(artifacts, witness), _ -> examiner.number(value(witness.facts(), FactWord.ARTIFACTS)));
    }

    private Examiner.Focus focus(Sides sides) {
        return examiner.on(sides.ofWorkload(), Reading.ofWorkload(sides.together()));
    }
}

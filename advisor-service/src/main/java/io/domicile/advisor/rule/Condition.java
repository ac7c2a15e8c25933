package io.domicile.advisor.rule;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A checked CEL expression that says yes or no of facts, or which facts are missing to say it.
 *
 * @param text as it stands in the pack
 * @param reads words of all facts that it names
 * @param constants values of the words that are no facts
 * @param sides what it asks of the workload alone and of the place alone; none for what is such a part itself
 */
record Condition(String text, Program program, Set<String> reads, Map<String, Object> constants, Sides sides) {

    /**
     * Asks it.
     *
     * @param groups members of each group on the day that counts
     */
    Answer ask(Facts facts, Map<String, Object> groups) {
        var read = new TreeSet<String>();
        try {
            var result = program.eval(name -> {
                if (!reads.contains(name)) {
                    var constant = constants.get(name);
                    return Optional.ofNullable(constant == null ? groups.get(name) : constant);
                }
                var value = facts.get(name);
                if (value == null) {
                    return Optional.of(CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name)));
                }
                read.add(FactWord.fact(name));
                return Optional.of(value);
            });
            return switch (result) {
                case Boolean yes -> new Answer(yes ? Answer.Value.YES : Answer.Value.NO, Set.of(), read);
                case CelUnknownSet unknown ->
                    new Answer(
                            Answer.Value.UNKNOWN,
                            unknown.attributes().stream()
                                    .map(CelAttribute::toString)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            read);
                default -> throw new IllegalStateException("'" + text + "' gave neither yes nor no: " + result);
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("'" + text + "' can't be evaluated", e);
        }
    }
}

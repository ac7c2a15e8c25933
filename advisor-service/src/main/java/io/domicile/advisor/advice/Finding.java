package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts as sentences that always say their base, and never that something complies. */
final class Finding {

    private Finding() {}

    static String of(Judgement judgement, Ruling ruling, LocalDate on) {
        var base = base(ruling, on);
        return switch (judgement.verdict()) {
            case ALLOWED -> "No loaded rule forbids this (" + base + ").";
            case ALLOWED_WITH ->
                "No loaded rule forbids this once these are held: %s (%s)."
                        .formatted(String.join(", ", judgement.artifacts()), base);
            case UNDECIDED ->
                "Not decided: what %s says depends on %s, which %s not known (%s)."
                        .formatted(
                                named(judgement.undecided()),
                                String.join(", ", judgement.missing()),
                                judgement.missing().size() == 1 ? "is" : "are",
                                base);
            case NOT_COVERED ->
                "Nothing is said: no loaded pack covers %s (%s)."
                        .formatted(String.join("; ", ruling.uncovered()), base);
            case FORBIDDEN -> "Forbidden by %s (%s).".formatted(named(judgement.forbidding()), base);
        };
    }

    /** Sentences of the rules that warn; one that may apply says what it depends on. */
    static List<String> warnings(Ruling ruling) {
        return ruling.outcomes().stream()
                .filter(outcome -> outcome.effect() == Effect.WARN)
                .flatMap(outcome -> switch (outcome.outcome()) {
                    case FAIL -> Stream.of(warning(outcome));
                    case UNKNOWN ->
                        Stream.of("May apply, depending on %s: %s"
                                .formatted(String.join(", ", outcome.missing()), warning(outcome)));
                    case PASS, NOT_APPLICABLE -> Stream.<String>empty();
                })
                .toList();
    }

    private static String warning(RuleOutcome outcome) {
        return "%s (%s)".formatted(says(outcome), named(List.of(outcome)));
    }

    static String says(RuleOutcome outcome) {
        return outcome.says().getOrDefault("en", outcome.rule());
    }

    private static String base(Ruling ruling, LocalDate on) {
        long rules = ruling.outcomes().stream()
                .filter(outcome -> outcome.outcome() != Outcome.NOT_APPLICABLE)
                .count();
        return "%d %s of packs %s, as of %s, not covered: %s"
                .formatted(
                        rules,
                        rules == 1 ? "rule" : "rules",
                        ruling.packs().isEmpty() ? "none" : String.join(", ", ruling.packs()),
                        on,
                        ruling.uncovered().isEmpty() ? "nothing" : String.join("; ", ruling.uncovered()));
    }

    private static String named(List<RuleOutcome> outcomes) {
        return outcomes.stream().map(Finding::named).distinct().collect(Collectors.joining("; "));
    }

    /** An own rule is never told as if it were law. */
    private static String named(RuleOutcome outcome) {
        var where = outcome.article() == null ? outcome.instrument() : outcome.instrument() + ", " + outcome.article();
        return outcome.own() ? "the tenant's own rule " + outcome.rule() + " (" + where + ")" : where;
    }
}

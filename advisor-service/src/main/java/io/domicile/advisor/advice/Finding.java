package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts as sentences that always say their base, and never that something complies. */
final class Finding {

    private Finding() {}

    static String of(Judgement judgement, Ruling ruling, LocalDate on, Wording wording) {
        var base = base(ruling, on, wording);
        var key = "verdict." + judgement.verdict();
        return switch (judgement.verdict()) {
            case ALLOWED -> wording.say(key, base);
            case ALLOWED_WITH -> wording.say(key, judgement.artifacts(), base);
            case UNDECIDED ->
                wording.say(
                        key,
                        named(judgement.undecided(), wording),
                        judgement.missing(),
                        judgement.missing().size(),
                        base);
            case NOT_COVERED -> wording.say(key, String.join("; ", ruling.uncovered()), base);
            case FORBIDDEN -> wording.say(key, named(judgement.forbidding(), wording), base);
        };
    }

    /** Sentences of the rules that warn; one that may apply says what it depends on. */
    static List<String> warnings(Ruling ruling, Wording wording) {
        return ruling.outcomes().stream()
                .filter(outcome -> outcome.effect() == Effect.WARN)
                .flatMap(outcome -> switch (outcome.outcome()) {
                    case FAIL -> Stream.of(warning(outcome, wording));
                    case UNKNOWN ->
                        Stream.of(wording.say("warning.may-apply", outcome.missing(), warning(outcome, wording)));
                    case PASS, NOT_APPLICABLE -> Stream.<String>empty();
                })
                .toList();
    }

    private static String warning(RuleOutcome outcome, Wording wording) {
        return wording.say("warning", says(outcome, wording), named(outcome, wording));
    }

    static String says(RuleOutcome outcome, Wording wording) {
        return wording.pick(outcome.says(), outcome.rule());
    }

    private static String base(Ruling ruling, LocalDate on, Wording wording) {
        long rules = ruling.outcomes().stream()
                .filter(outcome -> outcome.outcome() != Outcome.NOT_APPLICABLE)
                .count();
        return wording.say(
                "verdict.base",
                rules,
                ruling.packs().isEmpty() ? Phrase.of("verdict.no-packs") : ruling.packs(),
                on,
                ruling.uncovered().isEmpty() ? Phrase.of("verdict.nothing") : String.join("; ", ruling.uncovered()));
    }

    private static String named(List<RuleOutcome> outcomes, Wording wording) {
        return outcomes.stream()
                .map(outcome -> named(outcome, wording))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** An own rule is never told as if it were law. */
    private static String named(RuleOutcome outcome, Wording wording) {
        var where = outcome.article() == null ? outcome.instrument() : outcome.instrument() + ", " + outcome.article();
        return outcome.own() ? wording.say("rule.own", outcome.rule(), where) : where;
    }
}

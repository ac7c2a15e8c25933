package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.plan.LimitState;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.RulePacks.PackView;
import io.domicile.advisor.score.Contribution;
import io.domicile.advisor.spend.MonthlySpend;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as the page shows them. */
@TemplateExtension
final class InWords {

    private static final MathContext SIGNIFICANT = new MathContext(4);
    private static final int FEW = 30;

    private InWords() {}

    static String words(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "Allowed: no loaded rule forbids it";
            case ALLOWED_WITH -> "Allowed with artifacts to obtain";
            case UNDECIDED -> "Undecided: facts are missing";
            case NOT_COVERED -> "Not covered by any loaded pack";
            case FORBIDDEN -> "Forbidden by a rule";
        };
    }

    static String words(RuleOutcome outcome) {
        return switch (outcome.outcome()) {
            case PASS -> "met";
            case NOT_APPLICABLE -> "does not apply";
            case UNKNOWN -> "not known";
            case FAIL -> words(outcome.effect());
        };
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case FORBID, REQUIRE -> "forbids";
            case REQUIRE_ARTIFACT -> "demands an artifact";
            case WARN -> "warns";
            case PREFER -> "would prefer otherwise";
        };
    }

    static String english(RuleOutcome outcome) {
        return outcome.says().getOrDefault("en", outcome.rule());
    }

    static String english(CitedRule rule) {
        return rule.says().getOrDefault("en", rule.rule());
    }

    /** A score or a share, both between 0 and 1. */
    static String decimals(Double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String scored(PlaceAdvice place) {
        return place.score() == null ? "" : bounds(place.score(), place.lowest(), place.highest());
    }

    static String scored(Contribution contribution) {
        return bounds(contribution.score(), contribution.lowest(), contribution.highest());
    }

    private static String bounds(Double score, @Nullable Double lowest, @Nullable Double highest) {
        return lowest == null || highest == null || lowest.equals(highest)
                ? decimals(score)
                : decimals(score) + " (" + decimals(lowest) + " to " + decimals(highest) + ")";
    }

    /** What a pack leaves out of what it covers. */
    static List<String> notes(PackView pack) {
        return pack.coverage().stream()
                .flatMap(coverage -> Stream.ofNullable(coverage.note()))
                .distinct()
                .toList();
    }

    static String listed(Collection<?> many) {
        return String.join(", ", many.stream().map(String::valueOf).toList());
    }

    /** Some of many ids. */
    static List<String> few(List<String> many) {
        return many.stream().limit(FEW).toList();
    }

    /** How many are beyond those. */
    static int further(List<String> many) {
        return Math.max(0, many.size() - FEW);
    }

    static String words(PlanView.Why why) {
        return switch (why) {
            case NO_ALLOWED_PLACE -> "no place is allowed";
            case CAPACITY -> "the capacity of the places does not suffice";
            case LIMITS -> "the limits do not let it";
            case CONFLICT -> "the limits contradict each other";
        };
    }

    static String stated(LimitState limit) {
        return figure(limit.figure(), limit.unit());
    }

    /** What the plan has of it. */
    static String has(LimitState limit) {
        return figure(limit.used(), limit.unit());
    }

    private static String figure(double figure, String unit) {
        return unit.startsWith("share") ? percent(figure) : amount(figure);
    }

    static String sixDecimals(Double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** A difference, with its sign. */
    static String signed(Double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    /** A share between 0 and 1; small ones are not rounded away. */
    static String percent(Double share) {
        return new BigDecimal(share * 100, SIGNIFICANT).stripTrailingZeros().toPlainString() + " %";
    }

    static String money(Double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    /** With no more digits than are significant. */
    static String amount(Double value) {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    static String effective(List<MonthlySpend.Amount> amounts) {
        return String.join(
                ", ",
                amounts.stream()
                        .map(amount ->
                                String.format(Locale.ROOT, "%,.2f", amount.effective()) + " " + amount.currency())
                        .toList());
    }
}

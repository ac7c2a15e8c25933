package io.domicile.advisor.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The rules of one tenant that are in force, as plain data: whoever keeps them can ask them again at any later time. */
public record OwnRules(List<OwnRule> rules) {

    /** Of a tenant that has none. */
    public static final OwnRules NONE = new OwnRules(List.of());

    private static final int SHOWN = 12;

    public OwnRules {
        rules = List.copyOf(rules);
    }

    /** The same with one rule more, in the place of the one with its id. */
    public OwnRules and(OwnRule further) {
        var all = new ArrayList<>(without(further.id()).rules);
        all.add(further);
        return new OwnRules(all);
    }

    /** The same without one. */
    public OwnRules without(String id) {
        return new OwnRules(rules.stream().filter(rule -> !rule.id().equals(id)).toList());
    }

    /**
     * A rule that begins or ends to count with a day.
     *
     * @param document on which it rests
     * @param day the first on which it counts, or no longer does
     */
    public record Turn(String rule, String document, LocalDate day, boolean begins) {}

    /** What the days after {@code before}, up to {@code after}, do to them. */
    public List<Turn> turns(LocalDate before, LocalDate after) {
        var turns = new ArrayList<Turn>();
        for (var rule : rules) {
            var period = rule.period();
            var document = rule.text().reference().document();
            if (period.contains(after) && !period.contains(before)) {
                turns.add(new Turn(rule.id(), document, period.from(), true));
            } else if (period.contains(before) && !period.contains(after) && period.until() != null) {
                turns.add(new Turn(rule.id(), document, period.until(), false));
            }
        }
        return turns;
    }

    /** SHA-256 of which rules there are, in which revision, since when. */
    public String hash() {
        var content = new StringBuilder();
        for (var rule : rules) {
            content.append(rule.id())
                    .append(' ')
                    .append(rule.revision())
                    .append(' ')
                    .append(rule.hash())
                    .append(' ')
                    .append(rule.since())
                    .append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** What stands for them where a pack and its version stand for law. */
    String pack() {
        return OwnRule.PREFIX + hash().substring(0, SHOWN);
    }
}

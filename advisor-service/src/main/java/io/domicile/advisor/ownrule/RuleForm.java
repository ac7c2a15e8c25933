package io.domicile.advisor.ownrule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.domicile.advisor.rule.OwnRule;
import io.domicile.advisor.rule.OwnRuleText;
import io.domicile.advisor.rule.Rules;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** How texts of rules are kept, and read back. Only what stands is kept. */
@Singleton
class RuleForm {

    /** The columns that follow from a text. */
    record Written(String content, String hash, int steps) {}

    private final Rules rules;
    private final ObjectMapper json;

    RuleForm(Rules rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    Written write(OwnRuleText text) {
        var steps = Math.toIntExact(rules.steps(text));
        try {
            var content = json.writeValueAsString(text);
            return new Written(content, sha256(content), steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A rule that was read from JSON becomes JSON", e);
        }
    }

    OwnRuleView view(KeptRule rule) {
        return new OwnRuleView(
                rule.id(), rule.state(), rule.revision(), rule.hash(), rule.steps(), text(rule), rule.history());
    }

    /** The rule as it counts since the moment in which it was put into force. */
    OwnRule counting(KeptRule rule, Instant since) {
        return new OwnRule(
                rule.id(), rule.revision(), rule.hash(), LocalDate.ofInstant(since, ZoneOffset.UTC), text(rule));
    }

    private OwnRuleText text(KeptRule rule) {
        try {
            return json.readValue(rule.content(), OwnRuleText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rule is what this class wrote", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

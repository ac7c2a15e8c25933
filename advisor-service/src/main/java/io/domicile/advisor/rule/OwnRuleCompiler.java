package io.domicile.advisor.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rules of what tenants wrote, each text once, and refuses what can't stand or could take too long. */
final class OwnRuleCompiler {

    private static final int MOST_KEPT = 1000;

    private final RuleLanguage language;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Cache<OwnRuleText, OwnRuleReader.Read> compiled =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    OwnRuleCompiler(Vocabulary vocabulary, Groups groups) {
        this.language = new RuleLanguage(vocabulary, groups.names());
        this.vocabulary = vocabulary;
        vocabulary.sets().forEach((name, set) -> sizes.put(name, set.words().size()));
        groups.groups()
                .forEach((name, group) -> sizes.put(
                        Groups.PREFIX + name,
                        group.members().stream()
                                .mapToInt(member -> member.jurisdictions().size())
                                .sum()));
    }

    /**
     * The most steps that the rule can take for one part at one place.
     *
     * @throws OwnRuleUnfit if it can't stand as it is written
     */
    long steps(OwnRuleText text) {
        return compiled(text).steps();
    }

    /** Those that count on a day. */
    List<Packs.Counting> counting(OwnRules own, LocalDate on) {
        if (own.rules().isEmpty()) {
            return List.of();
        }
        var pack = pack(own);
        return own.rules().stream()
                .filter(rule -> rule.period().contains(on))
                .map(rule -> counting(pack, rule))
                .toList();
    }

    private Packs.Counting counting(Pack pack, OwnRule own) {
        var text = own.text();
        try {
            var version = compiled(text).version();
            var document = text.reference().document();
            var rule = new Rule(
                    own.id(), OwnRule.PREFIX, text.title(), document, text.effect(), List.of(version), List.of());
            return new Packs.Counting(pack, rule, version);
        } catch (OwnRuleUnfit e) {
            throw new OwnRuleOutdated(own.id(), e);
        }
    }

    /** In the place of a pack; it covers nothing, so it can't make anything allowed. */
    private static Pack pack(OwnRules own) {
        return new Pack(
                OwnRule.PREFIX,
                own.pack(),
                null,
                "en",
                Map.of(),
                LocalDate.MIN,
                LocalDate.MIN,
                "",
                List.of(),
                List.of(),
                own.hash());
    }

    private OwnRuleReader.Read compiled(OwnRuleText text) {
        var found = compiled.getIfPresent(text);
        if (found == null) {
            found = OwnRuleReader.read(text, language, vocabulary, sizes);
            compiled.put(text, found);
        }
        return found;
    }
}

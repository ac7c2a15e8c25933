package io.domicile.advisor.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.http.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rules of what tenants wrote, each text once, and refuses what can't stand or could take too long. */
final class OwnRuleCompiler {

    private static final int MOST_KEPT = 1000;
    private static final Pattern OWN_ARTIFACT = Pattern.compile("OWN_[A-Z0-9_]+");
    private static final String EVERYTHING = "true";

    /** A compiled text, without the days on which it counts. */
    private record Compiled(RuleVersion version, long steps) {}

    private final RuleLanguage language;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Cache<OwnRuleText, Compiled> compiled =
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

    private Compiled compiled(OwnRuleText text) {
        var found = compiled.getIfPresent(text);
        if (found == null) {
            found = compile(text);
            compiled.put(text, found);
        }
        return found;
    }

    private Compiled compile(OwnRuleText text) {
        var findings = new ArrayList<Invalid>();
        long[] steps = {0};
        languages("#/title", text.title(), findings);
        languages("#/says", text.says(), findings);
        boolean byArtifact = text.effect() == Effect.REQUIRE_ARTIFACT;
        byArtifact(text, byArtifact, findings);
        period(text, findings);
        address(text.reference().address(), findings);
        var when = expression("#/when", text.when() == null ? EVERYTHING : text.when(), steps, findings);
        var demand =
                byArtifact || text.demand() == null ? null : expression("#/demand", text.demand(), steps, findings);
        var exemptions = new ArrayList<RuleVersion.Exemption>();
        for (int i = 0; i < text.exemptions().size(); i++) {
            var exemption = text.exemptions().get(i);
            languages("#/unless/" + i + "/says", exemption.says(), findings);
            var holds = expression("#/unless/" + i + "/holds", exemption.holds(), steps, findings);
            if (holds != null) {
                exemptions.add(new RuleVersion.Exemption(holds, withEnglish(exemption.says())));
            }
        }
        if (steps[0] > Sandbox.MOST_STEPS) {
            findings.add(Invalid.body(
                    "#",
                    "All conditions together could take %,d steps, at most %,d are allowed; split the rule."
                            .formatted(steps[0], Sandbox.MOST_STEPS)));
        }
        if (!findings.isEmpty() || when == null) {
            throw new OwnRuleUnfit(findings);
        }
        var version = new RuleVersion(
                new Period(LocalDate.MIN, null),
                LegalStatus.OWN,
                Confidence.H,
                text.reference().section(),
                when,
                demand,
                List.copyOf(exemptions),
                text.artifacts() == null ? List.of() : text.artifacts(),
                withEnglish(text.says()),
                null,
                sources(text.reference()));
        return new Compiled(version, steps[0]);
    }

    private @Nullable Condition expression(String pointer, String text, long[] steps, List<Invalid> findings) {
        try {
            var ast = language.typed(text);
            // What may not be used is told before what is wrong with it.
            steps[0] += Sandbox.steps(ast, sizes);
            RuleLanguage.check(ast);
            return language.condition(text, ast);
        } catch (ExpressionFault e) {
            findings.add(Invalid.body(pointer, "At " + e.getMessage() + "."));
            return null;
        }
    }

    private void byArtifact(OwnRuleText text, boolean byArtifact, List<Invalid> findings) {
        if (byArtifact && text.demand() != null) {
            findings.add(Invalid.body(
                    "#/demand", "REQUIRE_ARTIFACT has no demand. Leave it out; artifacts say how it is met."));
        }
        if (byArtifact && text.artifacts() == null) {
            findings.add(Invalid.body(
                    "#/artifacts", "REQUIRE_ARTIFACT needs artifacts: a list of ways, such as [[\"SCC\", \"TIA\"]]."));
        }
        if (!byArtifact && text.demand() == null) {
            findings.add(Invalid.body(
                    "#/demand", text.effect() + " needs a demand: what must hold where the rule applies, in CEL."));
        }
        if (!byArtifact && text.artifacts() != null) {
            findings.add(Invalid.body("#/artifacts", "Only REQUIRE_ARTIFACT names artifacts. Leave them out."));
        }
        var ways = text.artifacts() == null ? List.<List<String>>of() : text.artifacts();
        for (int way = 0; way < ways.size(); way++) {
            for (int i = 0; i < ways.get(way).size(); i++) {
                var kind = ways.get(way).get(i);
                if (!vocabulary.all("Artifact").contains(kind)
                        && !OWN_ARTIFACT.matcher(kind).matches()) {
                    findings.add(Invalid.body(
                            "#/artifacts/" + way + "/" + i,
                            "There is no artifact '%s'. GET /rule-packs lists them; name one of your own OWN_…, such as OWN_BOARD_APPROVAL."
                                    .formatted(kind)));
                }
            }
        }
    }

    private static void period(OwnRuleText text, List<Invalid> findings) {
        var from = text.from();
        var until = text.until();
        if (from != null && until != null && !from.isBefore(until)) {
            findings.add(Invalid.body(
                    "#/until", "It is the first day on which the rule counts no longer, so it is after 'from'."));
        }
    }

    private static void address(@Nullable String address, List<Invalid> findings) {
        if (address == null) {
            return;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            findings.add(Invalid.body("#/reference/address", "It is no address: %s.".formatted(e.getReason())));
            return;
        }
        findings.add(Invalid.body("#/reference/address", "Give an address that starts with https://, or none."));
    }

    private static void languages(String pointer, Map<String, String> texts, List<Invalid> findings) {
        texts.keySet().stream()
                .filter(tag -> !Locale.forLanguageTag(tag).toLanguageTag().equals(tag))
                .sorted()
                .forEach(tag -> findings.add(Invalid.body(
                        pointer, "'%s' is no language tag. Use one such as en, ko or pt-BR.".formatted(tag))));
    }

    /** Readers fall back on English. Who wrote none is quoted there in the language that they wrote. */
    private static Map<String, String> withEnglish(Map<String, String> says) {
        var all = new LinkedHashMap<>(says);
        all.putIfAbsent("en", says.values().iterator().next());
        return all;
    }

    private static List<Source> sources(OwnRuleText.Reference reference) {
        return reference.address() == null
                ? List.of()
                : List.of(new Source(reference.document(), reference.address(), "OWN"));
    }
}

package io.domicile.advisor.rule;

import io.domicile.http.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of a tenant, and finds everything in it that can't stand. */
final class OwnRuleReader {

    private static final Pattern OWN_ARTIFACT = Pattern.compile("OWN_[A-Z0-9_]+");
    private static final Period ALWAYS = new Period(LocalDate.MIN, null);

    private final OwnRuleText text;
    private final RuleLanguage language;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> sizes;
    private final List<Invalid> findings = new ArrayList<>();
    private long steps;

    private OwnRuleReader(OwnRuleText text, RuleLanguage language, Vocabulary vocabulary, Map<String, Integer> sizes) {
        this.text = text;
        this.language = language;
        this.vocabulary = vocabulary;
        this.sizes = sizes;
    }

    /**
     * A text that can stand. The days on which it counts are not part of it.
     *
     * @param steps the most that it can take for one part at one place
     */
    record Read(RuleVersion version, long steps) {}

    /**
     * Reads a text.
     *
     * @param sizes of the lists that always have the same elements, by name
     * @throws OwnRuleUnfit with everything that can't stand
     */
    static Read read(OwnRuleText text, RuleLanguage language, Vocabulary vocabulary, Map<String, Integer> sizes) {
        return new OwnRuleReader(text, language, vocabulary, sizes).read();
    }

    private Read read() {
        languages("#/title", text.title());
        languages("#/says", text.says());
        demandOrArtifacts();
        kinds();
        period();
        address(text.reference().address());
        var when = expression("#/when", text.when() == null ? "true" : text.when());
        var demand = text.effect() == Effect.REQUIRE_ARTIFACT || text.demand() == null
                ? null
                : expression("#/demand", text.demand());
        var exemptions = exemptions();
        if (steps > Sandbox.MOST_STEPS) {
            wrong(
                    "#",
                    "All conditions together could take %,d steps, at most %,d are allowed; split the rule."
                            .formatted(steps, Sandbox.MOST_STEPS));
        }
        if (!findings.isEmpty() || when == null) {
            throw new OwnRuleUnfit(findings);
        }
        var version = new RuleVersion(
                ALWAYS,
                LegalStatus.OWN,
                Confidence.H,
                text.reference().section(),
                when,
                demand,
                exemptions,
                text.artifacts() == null ? List.of() : text.artifacts(),
                withEnglish(text.says()),
                null,
                sources(text.reference()));
        return new Read(version, steps);
    }

    private List<RuleVersion.Exemption> exemptions() {
        var exemptions = new ArrayList<RuleVersion.Exemption>();
        for (int i = 0; i < text.exemptions().size(); i++) {
            var exemption = text.exemptions().get(i);
            languages("#/unless/" + i + "/says", exemption.says());
            var holds = expression("#/unless/" + i + "/holds", exemption.holds());
            if (holds != null) {
                exemptions.add(new RuleVersion.Exemption(holds, withEnglish(exemption.says())));
            }
        }
        return List.copyOf(exemptions);
    }

    private @Nullable Condition expression(String pointer, String expression) {
        try {
            var ast = language.typed(expression);
            // What may not be used is told before what is wrong with it.
            steps += Sandbox.steps(ast, sizes);
            RuleLanguage.check(ast);
            return language.condition(expression, ast);
        } catch (ExpressionFault e) {
            wrong(pointer, "At " + e.getMessage() + ".");
            return null;
        }
    }

    private void demandOrArtifacts() {
        boolean byArtifact = text.effect() == Effect.REQUIRE_ARTIFACT;
        if (byArtifact && text.demand() != null) {
            wrong("#/demand", "REQUIRE_ARTIFACT has no demand. Leave it out; artifacts say how it is met.");
        }
        if (byArtifact && text.artifacts() == null) {
            wrong("#/artifacts", "REQUIRE_ARTIFACT needs artifacts: a list of ways, such as [[\"SCC\", \"TIA\"]].");
        }
        if (!byArtifact && text.demand() == null) {
            wrong("#/demand", text.effect() + " needs a demand: what must hold where the rule applies, in CEL.");
        }
        if (!byArtifact && text.artifacts() != null) {
            wrong("#/artifacts", "Only REQUIRE_ARTIFACT names artifacts. Leave them out.");
        }
    }

    private void kinds() {
        var ways = text.artifacts() == null ? List.<List<String>>of() : text.artifacts();
        var known = vocabulary.all("Artifact");
        for (int way = 0; way < ways.size(); way++) {
            for (int i = 0; i < ways.get(way).size(); i++) {
                var kind = ways.get(way).get(i);
                if (!known.contains(kind) && !OWN_ARTIFACT.matcher(kind).matches()) {
                    wrong(
                            "#/artifacts/" + way + "/" + i,
                            "There is no artifact '%s'. GET /rule-packs lists them; name one of your own OWN_…, such as OWN_BOARD_APPROVAL."
                                    .formatted(kind));
                }
            }
        }
    }

    private void period() {
        var from = text.from();
        var until = text.until();
        if (from != null && until != null && !from.isBefore(until)) {
            wrong("#/until", "It is the first day on which the rule counts no longer, so it is after 'from'.");
        }
    }

    private void address(@Nullable String address) {
        if (address == null) {
            return;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
                wrong("#/reference/address", "Give an address that starts with https://, or none.");
            }
        } catch (URISyntaxException e) {
            wrong("#/reference/address", "It is no address: %s.".formatted(e.getReason()));
        }
    }

    private void languages(String pointer, Map<String, String> texts) {
        texts.keySet().stream()
                .filter(tag -> !Locale.forLanguageTag(tag).toLanguageTag().equals(tag))
                .sorted()
                .forEach(tag ->
                        wrong(pointer, "'%s' is no language tag. Use one such as en, ko or pt-BR.".formatted(tag)));
    }

    private void wrong(String pointer, String detail) {
        findings.add(Invalid.body(pointer, detail));
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

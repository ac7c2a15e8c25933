package io.domicile.advisor.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one pack. */
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    private final String pack;
    private final String language;
    private final Map<String, Source> sources;
    private final RuleLanguage rules;
    private final Vocabulary vocabulary;

    RuleReader(String pack, String language, Map<String, Source> sources, RuleLanguage rules, Vocabulary vocabulary) {
        this.pack = pack;
        this.language = language;
        this.sources = sources;
        this.rules = rules;
        this.vocabulary = vocabulary;
    }

    Rule read(Yaml rule) {
        rule.entries("id", "title", "instrument", "effect", "confidence", "versions", "examples");
        var id = rule.get("id");
        if (!ID.matcher(id.text()).matches() || !id.text().startsWith(pack + "-")) {
            throw id.fault("must be lower-case words with hyphens, of which the first is the pack: " + pack + "-…");
        }
        var effect = rule.get("effect").word(Effect.class);
        var confidence = rule.get("confidence").word(Confidence.class);
        var versions = new ArrayList<RuleVersion>();
        for (var version : rule.get("versions").someItems()) {
            var next = version(version, effect, confidence);
            versions.stream()
                    .filter(other -> other.period().overlaps(next.period()))
                    .findAny()
                    .ifPresent(other -> {
                        throw version.fault("overlaps the version of " + other.period());
                    });
            versions.add(next);
        }
        versions.sort(Comparator.comparing(version -> version.period().from()));
        return new Rule(
                id.text(),
                pack,
                Texts.read(rule.get("title"), language),
                rule.get("instrument").text(),
                effect,
                List.copyOf(versions),
                rule.get("examples").items());
    }

    private RuleVersion version(Yaml version, Effect effect, Confidence confidence) {
        version.entries(
                "from",
                "until",
                "status",
                "confidence",
                "article",
                "when",
                "demand",
                "unless",
                "artifacts",
                "says",
                "note",
                "sources");
        boolean byArtifact = effect == Effect.REQUIRE_ARTIFACT;
        if (byArtifact == version.find("demand").isPresent()
                || byArtifact != version.find("artifacts").isPresent()) {
            throw version.fault(
                    byArtifact
                            ? "REQUIRE_ARTIFACT names artifacts and has no demand"
                            : effect + " has a demand and names no artifacts");
        }
        return new RuleVersion(
                Period.read(version),
                status(version.get("status")),
                version.find("confidence").map(at -> at.word(Confidence.class)).orElse(confidence),
                optional(version, "article"),
                rules.compile(version.get("when")),
                byArtifact ? null : rules.compile(version.get("demand")),
                version.find("unless")
                        .map(list ->
                                list.someItems().stream().map(this::exemption).toList())
                        .orElse(List.of()),
                byArtifact ? ways(version.get("artifacts")) : List.of(),
                Texts.read(version.get("says"), language),
                optional(version, "note"),
                version.get("sources").someItems().stream().map(this::source).toList());
    }

    private static LegalStatus status(Yaml word) {
        var status = word.word(LegalStatus.class);
        if (status == LegalStatus.OWN) {
            throw word.fault("OWN is for rules of tenants; a pack says what law is");
        }
        return status;
    }

    private RuleVersion.Exemption exemption(Yaml exemption) {
        exemption.entries("holds", "says");
        return new RuleVersion.Exemption(
                rules.compile(exemption.get("holds")), Texts.read(exemption.get("says"), language));
    }

    private List<List<String>> ways(Yaml ways) {
        return ways.someItems().stream()
                .map(way -> way.someItems().stream()
                        .map(word -> vocabulary.read(word, "Artifact"))
                        .toList())
                .toList();
    }

    private Source source(Yaml name) {
        var source = sources.get(name.text());
        if (source == null) {
            throw name.fault("'" + name.text() + "' is none of this pack's sources");
        }
        return source;
    }

    private static @Nullable String optional(Yaml of, String field) {
        return of.find(field).map(Yaml::text).orElse(null);
    }
}

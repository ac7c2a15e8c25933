package io.domicile.advisor.advice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.place.PlaceJson;
import io.domicile.advisor.rule.RuleFiles;
import io.domicile.advisor.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A record with its contents in place of their hashes, as it lies in {@code contracts/golden}. */
record GoldenRecord(
        String engine, JsonNode question, LocalDate factsOn, List<JsonNode> places, RuleFiles rules, JsonNode advice) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final CanonicalJson JSON = new CanonicalJson(MAPPER);

    static GoldenRecord read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), GoldenRecord.class);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    String recorded() {
        return CanonicalJson.of(advice.toString());
    }

    /** The same, given by the code of today. */
    GoldenRecord again() {
        var asked = new Asked(
                JSON.read(question.toString(), Question.class),
                places.stream().map(place -> PlaceJson.read(place.toString())).toList(),
                factsOn);
        var given = new Advisor(Rules.of(rules, Clock.systemUTC())).explain(asked);
        return new GoldenRecord(EngineVersion.CURRENT, question, factsOn, places, rules, JSON.tree(JSON.text(given)));
    }
}

package io.domicile.catalog.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.domicile.catalog.deal.DataSet;
import io.domicile.catalog.party.PartyEntry;
import io.domicile.catalog.source.PublisherEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The files of the starter set, as they are read. A misspelt field in one of them stops the reading. */
final class StarterSet {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private StarterSet() {}

    /** {@code set.yaml}: what the set is, and which deals it has. */
    record Head(
            String id,
            String version,
            String origin,
            Instant knownAt,
            LocalDate factsAsOf,
            String licence,
            String attribution,
            List<String> deals) {

        DataSet dataSet() {
            return new DataSet(origin, licence, attribution, factsAsOf, knownAt);
        }
    }

    private record PublisherFile(List<PublisherEntry> publishers) {}

    private record PartyFile(List<PartyEntry> parties) {}

    static Head head() {
        return read("set.yaml", Head.class);
    }

    static List<PublisherEntry> publishers() {
        return read("publishers.yaml", PublisherFile.class).publishers();
    }

    static List<PartyEntry> parties() {
        return read("parties.yaml", PartyFile.class).parties();
    }

    static StarterDeal deal(String id) {
        return read("deals/" + id + ".yaml", StarterDeal.class);
    }

    private static <T> T read(String file, Class<T> type) {
        try (var stream = StarterSet.class.getResourceAsStream("/starter/" + file)) {
            return YAML.readValue(Objects.requireNonNull(stream, () -> "The starter set lacks " + file), type);
        } catch (IOException e) {
            throw new UncheckedIOException("The starter set's " + file + " does not read", e);
        }
    }
}

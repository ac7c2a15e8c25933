package io.domicile.advisor.spend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The exports that the current tenant has sent. Every call needs the caller's transaction. */
@ApplicationScoped
class SpendFiles implements PanacheRepositoryBase<SpendFile, UUID> {

    private static final int MOST_FILES = 24;

    private final ObjectMapper json;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    SpendFiles(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    /** A file with what it states. */
    record Known(SpendFile file, Charges charges) {}

    static String hash(byte[] body) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    List<Known> of(UUID portfolio) {
        return find("portfolio", Sort.by("source"), portfolio).stream()
                .map(file -> new Known(file, read(file)))
                .toList();
    }

    /** In place of what the source said before. The portfolio is locked by the caller. */
    void put(UUID portfolio, String source, byte[] body) {
        var charges = Focus.read(body, json);
        var hash = hash(body);
        var files = find("portfolio", portfolio).list();
        files.stream()
                .filter(file -> file.hash().equals(hash) && !file.source().equals(source))
                .findFirst()
                .ifPresent(same -> {
                    throw new SpendException.SameFile(same.source());
                });
        var file = files.stream()
                .filter(known -> known.source().equals(source))
                .findFirst()
                .orElseGet(() -> added(portfolio, source, files.size()));
        file.becomes(hash, write(charges), clock.instant().truncatedTo(ChronoUnit.MICROS));
        persistAndFlush(file);
    }

    private SpendFile added(UUID portfolio, String source, int files) {
        if (files >= MOST_FILES) {
            throw new SpendException.TooManyFiles(MOST_FILES);
        }
        return new SpendFile(ids.create(), portfolio, source);
    }

    void remove(UUID portfolio, String source) {
        if (delete("portfolio = ?1 and source = ?2", portfolio, source) == 0) {
            throw new SpendException.NoSuchSource(source);
        }
    }

    private String write(Charges charges) {
        try {
            return json.writeValueAsString(charges);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Sums become JSON", e);
        }
    }

    private Charges read(SpendFile file) {
        try {
            return json.readValue(file.content(), Charges.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored sums are what this class wrote", e);
        }
    }
}

package io.domicile.advisor.readvice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.advisor.rule.Rules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The rule packs that processes of this service run with. While one release takes the place of another both run; those that
 * started last decide, or plans would go to and fro between the two.
 */
@Singleton
class RuleSets {

    /** A process that said nothing for so many sweeps is gone. */
    private static final int SWEEPS = 3;

    private static final String LOADED = """
            insert into rule_set (fingerprint, content, loaded_at, seen_at) values (?, ?, ?, ?)
            on conflict (fingerprint) do update set loaded_at = excluded.loaded_at, seen_at = excluded.seen_at
            """;

    private static final String SEEN = """
            insert into rule_set (fingerprint, content, loaded_at, seen_at) values (?, ?, ?, ?)
            on conflict (fingerprint) do update set seen_at = excluded.seen_at
            """;

    private static final String DECIDES =
            "select fingerprint from rule_set where seen_at > ? order by loaded_at desc limit 1";

    private final FanoutConnection fanout;
    private final ObjectMapper json;
    private final String fingerprint;
    private final RuleSet mine;
    private final Duration gone;
    private final Clock clock;

    RuleSets(FanoutConnection fanout, ObjectMapper json, Rules rules, ReadviceConfig config, Clock clock) {
        this.fanout = fanout;
        this.json = json;
        this.fingerprint = rules.fingerprint();
        this.mine = RuleSet.of(rules);
        this.gone = config.sweep().multipliedBy(SWEEPS);
        this.clock = clock;
    }

    void loaded(@Observes StartupEvent start) {
        write(LOADED);
    }

    /** Says that this process runs. */
    void seen() {
        write(SEEN);
    }

    String fingerprint() {
        return fingerprint;
    }

    RuleSet mine() {
        return mine;
    }

    /** Whether no process that started later runs with other packs. */
    boolean mineDecide() {
        return fanout.inTransaction(this::decides).map(fingerprint::equals).orElse(true);
    }

    /** Empty when no process noted that it ran with it. */
    Optional<RuleSet> find(String other) {
        return fanout.inTransaction(connection -> {
            try (var statement = connection.prepareStatement("select content from rule_set where fingerprint = ?")) {
                statement.setString(1, other);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(read(rows.getString(1))) : Optional.empty();
                }
            }
        });
    }

    private Optional<String> decides(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DECIDES)) {
            statement.setObject(1, clock.instant().minus(gone).atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private void write(String statement) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        fanout.inTransaction(connection -> {
            try (var writing = connection.prepareStatement(statement)) {
                writing.setString(1, fingerprint);
                writing.setString(2, write(mine));
                writing.setObject(3, now);
                writing.setObject(4, now);
                return writing.executeUpdate();
            }
        });
    }

    private String write(RuleSet set) {
        try {
            return json.writeValueAsString(set);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A set of packs becomes JSON", e);
        }
    }

    private RuleSet read(String content) {
        try {
            return json.readValue(content, RuleSet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored set of packs is what this class wrote", e);
        }
    }
}

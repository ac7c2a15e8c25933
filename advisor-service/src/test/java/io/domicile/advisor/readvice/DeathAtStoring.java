package io.domicile.advisor.readvice;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Breaks the first transaction that stores a plan of a portfolio, as if its worker had died there: the database refuses the
 * row. A sequence counts the attempts, because it outlives what is rolled back.
 */
final class DeathAtStoring implements AutoCloseable {

    private final Connection owner;

    DeathAtStoring(String portfolio) throws SQLException {
        var config = ConfigProvider.getConfig();
        owner = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("test.owner.username", String.class),
                config.getValue("test.owner.password", String.class));
        run("""
                create sequence advisor.storing;
                create function advisor.die_once() returns trigger language plpgsql security definer as $$
                begin
                    if new.portfolio = '%s' and nextval('advisor.storing') = 1 then
                        raise exception 'Died on purpose';
                    end if;
                    return new;
                end $$;
                create trigger die_once before insert on advisor.plan for each row execute function advisor.die_once();
                """.formatted(portfolio));
    }

    /** How often somebody tried to store one. */
    long attempts() throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select last_value from advisor.storing where is_called")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            run("""
                    drop trigger die_once on advisor.plan;
                    drop function advisor.die_once();
                    drop sequence advisor.storing;
                    """);
        }
    }

    private void run(String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }
}

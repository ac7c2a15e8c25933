package io.domicile.advisor.readvice;

import io.domicile.advisor.plan.PlanCause;
import io.domicile.advisor.plan.PlanIndex;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From changes of places to the portfolios that they concern, whosever they are: takes what was noted, looks it up in the
 * narrow index, and leaves work. One transaction, so a crash leaves the changes where they were.
 */
@Singleton
class FanOut {

    private static final int BATCH = 100;

    private static final String TAKE = """
            delete from place_change where id in (select id from place_change order by id limit ?)
            returning id, tenant, content, correlation, causation, hop, noted_at
            """;

    /** A place that appears concerns everybody; one that is gone concerns whoever read anything of it. */
    private static final String WORK = """
            insert into plan_work (tenant, portfolio, content, correlation, causation, hop, noted_at, due_at)
            select distinct tenant, portfolio, ?, ?, ?, ?::int, ?::timestamptz, ?::timestamptz from plan_fact
            where (place = ? and (? or fact = '*' or fact = any (?)) or ? and place = '*')
            and (? = '' or tenant = ?)
            """;

    private final FanoutConnection fanout;
    private final ChangeJson json;
    private final Clock clock;

    FanOut(FanoutConnection fanout, ChangeJson json, Clock clock) {
        this.fanout = fanout;
        this.json = json;
        this.clock = clock;
    }

    private record Noted(
            long id,
            String tenant,
            String content,
            @Nullable String correlation,
            @Nullable String causation,
            int hop,
            OffsetDateTime at) {}

    /** Handles up to a batch; answers how many changes there were. */
    int run() {
        return fanout.inTransaction(connection -> {
            if (!isAnythingNoted(connection)) {
                return 0;
            }
            try (var lock = connection.prepareStatement(PlanIndex.LOCK_ALONE)) {
                lock.execute();
            }
            var changes = take(connection);
            for (var change : changes) {
                leaveWork(connection, change);
            }
            return changes.size();
        });
    }

    /** Without the lock: who stores a plan is not kept waiting for nothing. */
    private static boolean isAnythingNoted(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select exists (select from place_change)");
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static List<Noted> take(Connection connection) throws SQLException {
        var taken = new ArrayList<Noted>();
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, BATCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Noted(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getInt(6),
                            rows.getObject(7, OffsetDateTime.class)));
                }
            }
        }
        taken.sort(Comparator.comparingLong(Noted::id));
        return taken;
    }

    private void leaveWork(Connection connection, Noted noted) throws SQLException {
        var change = json.read(noted.content());
        try (var statement = connection.prepareStatement(WORK)) {
            statement.setString(1, noted.content());
            statement.setString(2, noted.correlation());
            statement.setString(3, noted.causation());
            statement.setInt(4, noted.hop());
            statement.setObject(5, noted.at());
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(7, change.place());
            statement.setBoolean(8, change.kind() == PlanCause.Kind.PLACE_REMOVED);
            statement.setArray(
                    9, connection.createArrayOf("text", change.facts().toArray()));
            statement.setBoolean(10, change.kind() == PlanCause.Kind.PLACE_APPEARED);
            statement.setString(11, noted.tenant());
            statement.setString(12, noted.tenant());
            statement.executeUpdate();
        }
    }
}

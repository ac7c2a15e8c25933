package io.domicile.advisor.readvice;

import io.domicile.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose portfolios are to be looked at, over all tenants: those not seen to up to today with the packs that are loaded. */
@Singleton
class DueLooks {

    private static final String DUE = """
            select f.tenant, f.portfolio from plan_fact f left join plan_watch w using (tenant, portfolio)
            where f.place = '*' and (w.portfolio is null or w.day < ? or w.rules <> ?)
            and (? or (f.tenant, f.portfolio) > (?, ?)) order by f.tenant, f.portfolio limit ?
            """;

    private static final UUID NIL = new UUID(0, 0);

    private final FanoutConnection fanout;

    DueLooks(FanoutConnection fanout) {
        this.fanout = fanout;
    }

    /** A portfolio to be looked at. */
    record Due(TenantId tenant, UUID portfolio) {}

    /** The next of them, after {@code last}. */
    List<Due> following(@Nullable Due last, LocalDate today, String rules, int most) {
        return fanout.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(DUE)) {
                statement.setObject(1, today);
                statement.setString(2, rules);
                statement.setBoolean(3, last == null);
                statement.setString(4, last == null ? "" : last.tenant().value());
                statement.setObject(5, last == null ? NIL : last.portfolio());
                statement.setInt(6, most);
                try (var rows = statement.executeQuery()) {
                    var due = new ArrayList<Due>();
                    while (rows.next()) {
                        due.add(new Due(new TenantId(rows.getString(1)), rows.getObject(2, UUID.class)));
                    }
                    return due;
                }
            }
        });
    }
}

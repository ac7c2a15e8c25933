package io.domicile.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;

/** Tells a part that is away or overloaded, where trying again helps, from a fault, where it does not. */
final class Outage {
    static final int RETRY_AFTER_SECONDS = 2;

    /** PostgreSQL: connection lost, out of resources, cancelled or shut down, lock not had in time, lost a deadlock. */
    private static final List<String> STATES = List.of("08", "53", "57", "55P03", "40001", "40P01");

    private Outage() {}

    static boolean isBehind(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedExecutionException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && isOutage(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        var state = e.getSQLState();
        if (state != null) {
            return STATES.stream().anyMatch(state::startsWith);
        }
        // An exhausted pool has no SQL state and no type of its own.
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}

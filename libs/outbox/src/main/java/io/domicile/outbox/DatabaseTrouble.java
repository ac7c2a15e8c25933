package io.domicile.outbox;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed transaction says about the database, and so whether the record that it handled can be at fault. */
enum DatabaseTrouble {
    /** Nothing: the failure is the record's or the code's. */
    NONE,
    /** It ended this transaction for the sake of others; another attempt has good chances. */
    CHOSE_A_VICTIM,
    /** It can't be used at all, so no record can be handled, and none is at fault. */
    AWAY;

    static DatabaseTrouble in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException e) {
                return in(e);
            }
        }
        return NONE;
    }

    private static DatabaseTrouble in(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            return isExhaustedPool(failure.getMessage()) ? AWAY : NONE;
        }
        return switch (state.substring(0, 2)) {
            // Connection lost or refused; shutting down, starting up; out of connections, memory or disk.
            case "08", "57", "53" -> isCancelled(state) ? CHOSE_A_VICTIM : AWAY;
            // Deadlock, serialization failure; a lock that was not to be had in time.
            case "40", "55" -> CHOSE_A_VICTIM;
            default -> NONE;
        };
    }

    /** 57014: a statement or lock timeout ended this one statement, not the server. */
    private static boolean isCancelled(String state) {
        return state.equals("57014");
    }

    /** Agroal's own exception when no connection came free in time; it has no state. */
    private static boolean isExhaustedPool(@Nullable String message) {
        return message != null && message.contains("cquisition timeout");
    }
}

package io.domicile.advisor.state;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Questions that the database answers with one text. They are asked of the connection: Hibernate keeps a plan for each
 * execution of a native query with a result, finds none of them again, and looks longer for each.
 */
public final class Asked {

    private Asked() {}

    /**
     * The first column of the first row, in the caller's transaction, after all that was written in it.
     *
     * @param values of the question marks in {@code sql}
     */
    public static @Nullable String text(EntityManager entities, String sql, Object... values) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }
}

package io.domicile.advisor.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The state of everything that the current tenant has or sees, in one question. */
@ApplicationScoped
public class TenantState {

    private final EntityManager entities;
    private final String question;

    TenantState(EntityManager entities, @Any Instance<StateOf> parts) {
        this.entities = entities;
        question = "select concat_ws('/', "
                + parts.stream().map(StateOf::sql).sorted().collect(Collectors.joining(", "))
                + ")";
    }

    /**
     * As it is now, for the caller's transaction.
     *
     * <p>Asked of the connection: Hibernate keeps a plan for each execution of a native query with a result, finds none of
     * them again, and looks longer for each.
     */
    public String now() {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(question);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}

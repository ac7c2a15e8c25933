package io.domicile.advisor.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** As it is now, for the caller's transaction. */
    public String now() {
        return Objects.requireNonNull(Asked.text(entities, question));
    }
}

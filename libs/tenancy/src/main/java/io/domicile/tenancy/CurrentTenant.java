package io.domicile.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose work the current thread does. In a request it is the token's tenant; elsewhere it is bound explicitly, for as long
 * as a piece of work takes. There is no default: work that bound nothing gets {@link NoTenant} at its first transaction.
 */
@ApplicationScoped
public class CurrentTenant {

    private static final ScopedValue<Optional<TenantId>> BOUND = ScopedValue.newInstance();

    private final RequestTenant request;

    CurrentTenant(RequestTenant request) {
        this.request = request;
    }

    /** The tenant, or empty for work on open tables alone. */
    public Optional<TenantId> find() {
        return scope().orElseThrow(NoTenant::new);
    }

    /** The tenant of work that can't be done for nobody. */
    public TenantId require() {
        return find().orElseThrow(NoTenant::new);
    }

    /** Runs {@code work} for one tenant, whatever was bound before. */
    public <T> T as(TenantId tenant, Supplier<T> work) {
        return bound(Optional.of(tenant), work);
    }

    /** Runs {@code work} for nobody: open tables can be read and written, of resident ones no row exists. */
    public <T> T open(Supplier<T> work) {
        return bound(Optional.empty(), work);
    }

    /**
     * Quarkus asks for a session's tenant only while a request context is active, and otherwise gives Hibernate none, with
     * which it opens no session as soon as one entity is resident. So work outside of requests gets a context of its own.
     */
    private static <T> T bound(Optional<TenantId> tenant, Supplier<T> work) {
        var context = Arc.container().requestContext();
        boolean own = !context.isActive();
        if (own) {
            context.activate();
        }
        try {
            return ScopedValue.where(BOUND, tenant).call(work::get);
        } finally {
            if (own) {
                context.terminate();
            }
        }
    }

    /** What was said about whose work this is; empty when nothing was. */
    private Optional<Optional<TenantId>> scope() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        return Arc.container().requestContext().isActive() ? request.scope() : Optional.empty();
    }
}

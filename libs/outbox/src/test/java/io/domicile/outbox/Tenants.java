package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells row security the tenant at the begin of each transaction, as a service with tenants does. */
@Singleton
class Tenants implements TenantScope {

    static final String A = "019a0000-0000-7000-8000-00000000000a";
    static final String B = "019a0000-0000-7000-8000-00000000000b";

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private final AgroalDataSource dataSource;

    Tenants(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T run(@Nullable String tenant, Supplier<T> work) {
        return ScopedValue.where(CURRENT, tenant == null ? "" : tenant).call(work::get);
    }

    void announce(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, CURRENT.orElse(""));
            statement.execute();
        }
    }
}

package io.domicile.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;

/**
 * The second lock: tells PostgreSQL whose transaction this is, as its first statement. The setting ends with the
 * transaction; a session-wide one would be inherited by the next borrower of the connection. It hangs on the transaction
 * itself, because an interceptor on {@code @Transactional} is bypassed by {@code QuarkusTransaction}.
 */
@ApplicationScoped
class RowSecurity {

    private final AgroalDataSource dataSource;
    private final CurrentTenant tenant;

    RowSecurity(AgroalDataSource dataSource, CurrentTenant tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    void announce(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.find().map(TenantId::value).orElse(""));
            statement.execute();
        }
    }
}

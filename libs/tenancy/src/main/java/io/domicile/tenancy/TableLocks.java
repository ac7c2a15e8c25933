package io.domicile.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads from PostgreSQL itself whether the locks hold, and refuses to start where one does not. */
@ApplicationScoped
class TableLocks {

    /** After the cell's own check, before anything reads or writes. */
    private static final int SECOND = 2;

    private static final String ROLE = """
            select 'The serving role ' || rolname || ' is a superuser or bypasses row security' from pg_roles
            where rolname = current_user and (rolsuper or rolbypassrls)
            """;

    private static final String OWNER = """
            select 'The serving role ' || current_user || ' owns ' || relname || ', so it could lift the locks'
            from pg_class where relnamespace = current_schema()::regnamespace
            and relowner = (select oid from pg_roles where rolname = current_user) and relkind in ('r', 'p', 'v', 'm')
            """;

    private static final String CLASS = """
            select relname || ' does not say its data class; comment on it with OPEN:, RESIDENT:, DIRECTORY: or INTERNAL:'
            from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
            and relname <> 'flyway_schema_history'
            and coalesce(obj_description(oid, 'pg_class'), '') !~ '^(OPEN|RESIDENT|DIRECTORY|INTERNAL): .'
            """;

    private static final String ROW_SECURITY = """
            select relname || ' is resident, but row security is not both enabled and forced on it'
            from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
            and obj_description(oid, 'pg_class') like 'RESIDENT: %' and not (relrowsecurity and relforcerowsecurity)
            """;

    private static final String POLICY = """
            select relname || ' is resident, but has no policy, or one that does not compare tenant with app.tenant'
            from pg_class c where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
            and obj_description(oid, 'pg_class') like 'RESIDENT: %'
            and (not exists (select from pg_policy where polrelid = c.oid)
                or exists (select from pg_policy where polrelid = c.oid and not (0 <> all (polroles)
                    and current_user::regrole::oid <> all (polroles))
                    and pg_get_expr(polqual, polrelid)
                        <> '(tenant = NULLIF(current_setting(''app.tenant''::text, true), ''''::text))'))
            """;

    private static final String KEY = """
            select relname || ' is resident, but its primary key does not start with tenant' from pg_class c
            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
            and obj_description(oid, 'pg_class') like 'RESIDENT: %'
            and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant')
            """;

    private static final String VIEW = """
            select relname || ' is a ' || case relkind when 'm' then 'materialized view' else 'view' end
                || ' that reads past row security; make it a view with security_invoker'
            from pg_class where relnamespace = current_schema()::regnamespace
            and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))
            """;

    private static final String DEFINER = """
            select proname || '() runs with its owner''s rights (security definer), past row security'
            from pg_proc where pronamespace = current_schema()::regnamespace and prosecdef
            """;

    private static final List<String> CHECKS = List.of(ROLE, OWNER, CLASS, ROW_SECURITY, POLICY, KEY, VIEW, DEFINER);

    private final AgroalDataSource dataSource;

    TableLocks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(SECOND) StartupEvent start) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var broken = broken(connection);
            if (!broken.isEmpty()) {
                throw new IllegalStateException("The tenants' data is not locked: " + String.join("; ", broken));
            }
        }
    }

    static List<String> broken(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        for (var check : CHECKS) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(check)) {
                while (rows.next()) {
                    findings.add(rows.getString(1));
                }
            }
        }
        return findings;
    }
}

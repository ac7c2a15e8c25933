package io.domicile.cell;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/** The entry of every service: {@code migrate} prepares its database and broker and ends; without arguments it serves. */
@QuarkusMain
public final class ServiceMain {

    private static final Logger LOG = Logger.getLogger(ServiceMain.class);

    private ServiceMain() {}

    public static void main(String... args) {
        if (args.length == 1 && args[0].equals("migrate")) {
            System.exit(migrate(System.getenv()));
        }
        Quarkus.run(args);
    }

    private static int migrate(Map<String, String> env) {
        try {
            Migration.run(
                    required(env, "MIGRATION_JDBC_URL"),
                    required(env, "MIGRATION_USERNAME"),
                    required(env, "MIGRATION_PASSWORD"),
                    new CellIdentity(
                            required(env, "CELL_JURISDICTION"), Long.parseLong(env.getOrDefault("CELL_EPOCH", "1"))),
                    required(env, "KAFKA_BOOTSTRAP_SERVERS"),
                    env.getOrDefault("OUTBOX_TOPIC_PREFIX", "") + "cell.identity",
                    Clock.systemUTC());
            LOG.info("migrated");
            return 0;
        } catch (Exception e) {
            LOG.errorf(e, "not migrated: %s", e.getMessage());
            return 1;
        }
    }

    private static String required(Map<String, String> env, String name) {
        var value = env.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + name + " is not set");
        }
        return value;
    }
}

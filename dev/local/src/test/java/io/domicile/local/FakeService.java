package io.domicile.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Stands for a packaged service in tests of the launcher: takes the same environment and answers on the same ports. */
final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length > 0) {
            migrate();
        } else {
            serve("QUARKUS_MANAGEMENT_PORT", "/q/health/ready", "{\"status\": \"UP\"}");
            serve("QUARKUS_HTTP_PORT", "/", "{\"items\": []}");
        }
    }

    /** Fails when it runs a second time on the same data: the launcher must remember that it ran. */
    private static void migrate() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        System.getenv("MIGRATION_JDBC_URL"),
                        System.getenv("MIGRATION_USERNAME"),
                        System.getenv("MIGRATION_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("create table migrated (once boolean)");
        }
    }

    private static void serve(String port, String path, String answer) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(port))), 0);
        server.createContext(path, exchange -> {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}

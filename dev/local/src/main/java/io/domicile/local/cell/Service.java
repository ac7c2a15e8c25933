package io.domicile.local.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deployables of a cell: what the platform needs to know of each. */
public enum Service {
    CATALOG("catalog-service", "catalog", 10),
    ADVISOR("advisor-service", "advisor", 20),
    WATCH("watch-service", "watch", 30),
    /** Owns no schema, so it has nothing to migrate. */
    GATEWAY("gateway", null, 0);

    private final String title;
    private final Optional<String> schema;
    private final int offset;

    Service(String title, @Nullable String schema, int offset) {
        this.title = title;
        this.schema = Optional.ofNullable(schema);
        this.offset = offset;
    }

    /** Its name everywhere: module, process, audience, log. */
    public String title() {
        return title;
    }

    Optional<String> schema() {
        return schema;
    }

    int offset() {
        return offset;
    }

    /** The packaged application below the project's root. */
    public Path application(Path root) {
        return root.resolve(title).resolve("target").resolve("quarkus-app");
    }

    Path jar(Path root) {
        return application(root).resolve("quarkus-run.jar");
    }

    /** The part of a variable's name that means this service. */
    String variable() {
        return name().toUpperCase(Locale.ROOT);
    }

    /** The ones behind the gateway. */
    static List<Service> upstream() {
        return Stream.of(values()).filter(service -> service != GATEWAY).toList();
    }

    public static Optional<Service> titled(String title) {
        return Stream.of(values())
                .filter(service -> service.title.equals(title) || service.title.equals(title + "-service"))
                .findFirst();
    }
}

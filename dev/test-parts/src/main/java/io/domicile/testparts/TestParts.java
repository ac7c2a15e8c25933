package io.domicile.testparts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shared parts as one test JVM sees them. */
public final class TestParts {
    private static @Nullable TestParts attached;

    private final Attachment attachment;

    private TestParts(Attachment attachment) {
        this.attachment = attachment;
    }

    /** Finds the parts of this build or starts them; the first call of a build takes some seconds. */
    public static synchronized TestParts attach() {
        var parts = attached;
        if (parts == null) {
            parts = new TestParts(new PartsProcess(root()).attach());
            attached = parts;
        }
        return parts;
    }

    public String bootstrapServers() {
        return attachment.ask("brokers").get("bootstrap.servers");
    }

    /** A fresh database with this schema and its roles. */
    public TestDatabase database(String schema) {
        var answer = attachment.ask("database", schema);
        return new TestDatabase(answer.get("url"), schema, new Login(answer.get("superuser"), answer.get("password")));
    }

    /** Starts Keycloak unless an earlier test of this build did. */
    public TestKeycloak keycloak() {
        return new TestKeycloak(attachment, attachment.ask("keycloak").get("issuer"));
    }

    /** Creates all topics of a cell under a prefix that nobody else has, and returns the prefix. */
    public String cellTopics() {
        var prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
        attachment.ask("cell-topics", prefix);
        return prefix;
    }

    /** Creates a compacted topic of exactly this name. */
    public void stateTopic(String name, int partitions) {
        attachment.ask("state-topic", name, Integer.toString(partitions));
    }

    /** Creates a topic of exactly this name that keeps its records for a week. */
    public void eventTopic(String name, int partitions) {
        attachment.ask("event-topic", name, Integer.toString(partitions));
    }

    /** The project's root: told by Maven, else the folder above that holds the wrapper (runs from an IDE). */
    private static Path root() {
        var told = System.getProperty("domicile.root");
        if (told != null) {
            return Path.of(told);
        }
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No project root above " + here + "; set -Ddomicile.root");
    }
}

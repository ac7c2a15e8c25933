package io.domicile.local.shared;

import io.domicile.local.parts.Logging;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * The process behind the tests. Prints {@code ready PORT} and nothing else on its standard output; each test JVM then keeps one
 * connection open for as long as it lives, so that a JVM that dies is noticed without a heartbeat.
 */
public final class SharedParts {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private SharedParts() {}

    /** Arguments: the project's root folder, and a mark of the jar that this process was started from. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var root = Path.of(arguments[0]);
        // The broker's libraries print too; the starting JVM reads one line and then closes its end.
        var answer = System.out;
        System.setOut(System.err);
        Logging.warningsOnly();
        var users = new Users();
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndWait(users, ended), "shutdown"));
        try (var run = RunFolder.open(root);
                var parts = Parts.start(root, run.path());
                var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var notice = new Notice(root, door.getLocalPort());
            Thread.ofVirtual().start(new Door(door, parts, users));
            notice.post(arguments[1]);
            answer.println("ready " + door.getLocalPort());
            users.awaitNone(IDLE);
            notice.remove();
        } finally {
            ended.countDown();
        }
        // Threads of the broker's libraries must not keep a finished process.
        Runtime.getRuntime().halt(0);
    }

    private static void endAndWait(Users users, CountDownLatch ended) {
        users.stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

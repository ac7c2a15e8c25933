package io.domicile.local.shared;

import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Waiting;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

/** Ends the shared parts of a build that is over, instead of letting them wait for another test. */
public final class StopSharedParts {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private StopSharedParts() {}

    /** Returns when they have ended; that there were none is fine. */
    public static int run(Path root) {
        var notice = Notice.read(root);
        if (notice.isEmpty()) {
            return 0;
        }
        var port = Integer.parseInt(notice.get().getProperty("port"));
        var process = ProcessHandle.of(Long.parseLong(notice.get().getProperty("pid")));
        if (process.isPresent() && asked(port)) {
            var ended = Waiting.until(LIMIT, () -> !process.get().isAlive());
            if (!ended) {
                throw new PartFailed(
                        "The shared test parts (pid " + process.get().pid() + ") do not end");
            }
        }
        return 0;
    }

    /** Asked by their own protocol, so that a process that got their number later is left alone. */
    private static boolean asked(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = new DataOutputStream(socket.getOutputStream());
                var in = new DataInputStream(socket.getInputStream())) {
            out.writeUTF("stop");
            out.flush();
            return in.readInt() == 0;
        } catch (IOException e) {
            // Nobody listens there any more.
            return false;
        }
    }
}

package io.domicile.local.shared;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/**
 * Answers the test JVMs. A request is one string of words; an answer is a count and that many pairs of strings. A failed request
 * is answered with the single pair {@code error}.
 */
final class Door implements Runnable {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    private final ServerSocket door;
    private final Parts parts;
    private final Users users;

    Door(ServerSocket door, Parts parts, Users users) {
        this.door = door;
        this.parts = parts;
        this.users = users;
    }

    @Override
    public void run() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                users.enter();
                Thread.ofPlatform().daemon().name("test JVM").start(() -> serve(socket));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.log(Level.WARNING, "A test JVM could not attach", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                write(out, answer(in.readUTF()));
            }
        } catch (EOFException e) {
            LOG.log(Level.DEBUG, "A test JVM has ended", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A test JVM went away within an answer", e);
        } finally {
            users.leave();
        }
    }

    private Map<String, String> answer(String request) {
        if (request.equals("stop")) {
            users.stop();
            return Map.of();
        }
        try {
            return parts.answer(request.split(" "));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Request failed: " + request, e);
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    private static void write(DataOutputStream out, Map<String, String> answer) throws IOException {
        out.writeInt(answer.size());
        for (var entry : answer.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.flush();
    }
}

package io.domicile.gateway.running;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a test sends exactly what it wants to: HTTP clients mend the mistakes that matter here. */
final class Raw implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Raw() {
        this(new Socket());
    }

    private Raw(Socket socket) {
        this.socket = socket;
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            socket.setSoTimeout(10_000);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A caller that takes little of an answer before it reads. */
    static Raw narrow() {
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(4096);
            return new Raw(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer once(String request) {
        try (var raw = new Raw()) {
            return raw.send(request).answer();
        }
    }

    Raw send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one whole answer, of a request other than HEAD. */
    Answer answer() {
        try {
            var head = head();
            if (head.status() == 204 || head.status() == 304) {
                return head;
            }
            var length = head.header("content-length");
            if (!length.isEmpty()) {
                return new Answer(
                        head.status(),
                        head.headers(),
                        new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
            }
            var body = new StringBuilder();
            if (head.header("transfer-encoding").equals("chunked")) {
                for (var chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
                    body.append(chunk);
                }
            }
            return new Answer(head.status(), head.headers(), body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer head() throws IOException {
        var status = line();
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        return new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, "");
    }

    /** The next chunk of a chunked body; empty at its end. */
    String chunk() throws IOException {
        var chunk = new String(in.readNBytes(Integer.parseInt(line(), 16)), StandardCharsets.UTF_8);
        line();
        return chunk;
    }

    boolean isClosedByTheOtherSide() {
        try {
            return in.read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended after '" + line + "'");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}

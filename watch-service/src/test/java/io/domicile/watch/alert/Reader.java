package io.domicile.watch.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as a browser does. */
final class Reader implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream body;
    private final List<Alert> alerts = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private volatile boolean failed;

    private Reader(InputStream body) {
        this.body = body;
    }

    /** An event named alert. */
    record Alert(long id, String data) {}

    /** Returns when the stream has answered with 200. */
    static Reader open(URI address, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The stream answers " + answer.statusCode());
            }
            var reader = new Reader(answer.body());
            Thread.ofVirtual().start(reader::read);
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Alert> alerts() {
        return alerts;
    }

    boolean isOver() {
        return over;
    }

    /** Whether the connection broke off, instead of the answer coming to its end. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = new Scanner(body, StandardCharsets.UTF_8)) {
            var id = "";
            var data = new StringBuilder();
            while (lines.hasNextLine()) {
                var line = lines.nextLine();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    alerts.add(new Alert(Long.parseLong(id), data.toString()));
                    data.setLength(0);
                }
            }
            failed = lines.ioException() != null;
            over = true;
        }
    }
}

package io.domicile.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events as a browser reads them: an event counts once the empty line after it has come, and when the connection
 * is lost the reader comes back by itself, with the id of the last event that counted. Unlike a browser it also comes back
 * after a 503, and with a new token when the old one expired.
 */
final class EventStream implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int AWAY = 503;
    private static final int EXPIRED = 401;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final RunningCell cell;
    private final String account;
    private final String path;
    private @Nullable String lastId;
    private String token;
    private final AtomicInteger connections = new AtomicInteger();

    /**
     * @param name of the kind of event, "message" unless it says
     * @param id empty when it has none
     */
    record Event(String name, String id, String data) {}

    private EventStream(RunningCell cell, String account, String path, @Nullable String lastId) {
        this.cell = cell;
        this.account = account;
        this.path = path;
        this.lastId = lastId;
        this.token = cell.token(account);
    }

    /** Opens it through the gateway; comes back until it is closed. */
    static EventStream open(RunningCell cell, String account, String path, @Nullable String lastId)
            throws IOException, InterruptedException {
        var stream = new EventStream(cell, account, path, lastId);
        var answer = stream.connect();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The stream answered " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> stream.listen(answer));
        return stream;
    }

    private void listen(HttpResponse<Stream<String>> first) {
        var answer = first;
        try {
            do {
                read(answer);
                answer = again();
            } while (answer != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpResponse<Stream<String>> answer) {
        connections.incrementAndGet();
        var parser = new Parser();
        try (var lines = answer.body()) {
            lines.forEach(parser::take);
        } catch (UncheckedIOException e) {
            // The connection is lost; what was not complete is forgotten.
        }
    }

    /** The next connection; null when it was closed here. */
    private @Nullable HttpResponse<Stream<String>> again() throws InterruptedException {
        while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                var answer = connect();
                if (answer.statusCode() == 200) {
                    return answer;
                }
                answer.body().close();
                if (answer.statusCode() == EXPIRED) {
                    token = cell.token(account);
                } else if (answer.statusCode() != AWAY) {
                    throw new IllegalStateException("The stream answered " + answer.statusCode());
                }
            } catch (IOException e) {
                // Nobody is there yet.
            }
        }
        return null;
    }

    private HttpResponse<Stream<String>> connect() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(cell.gateway() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return client.send(request.build(), BodyHandlers.ofLines());
    }

    /** One connection's lines. */
    private final class Parser {

        private String name = "message";
        private String id = "";
        private final StringBuilder data = new StringBuilder();

        void take(String line) {
            if (line.isEmpty()) {
                dispatch();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            }
        }

        private void dispatch() {
            if (!id.isEmpty()) {
                lastId = id;
            }
            if (!data.isEmpty()) {
                heard.add(new Event(name, id, data.toString()));
            }
            name = "message";
            id = "";
            data.setLength(0);
        }
    }

    List<Event> heard() {
        return List.copyOf(heard);
    }

    /** How often it was opened. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        closed.countDown();
        client.shutdownNow();
    }
}

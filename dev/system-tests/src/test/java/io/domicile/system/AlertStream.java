package io.domicile.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A tenant that listens: the alerts that came over one stream, opened where the tenant's newest alert stood. */
final class AlertStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<Long> positions = new CopyOnWriteArrayList<>();

    private AlertStream() {}

    /** Opens it through the gateway. */
    private volatile boolean closed;

    static AlertStream open(RunningCell cell, String account) {
        var stream = new AlertStream();
        long newest = cell.as(account)
                .get(cell.gateway() + "/api/v1/alerts?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("position");
        var request = HttpRequest.newBuilder(URI.create(cell.gateway() + "/api/v1/alerts/stream"))
                .header("Authorization", "Bearer " + cell.token(account))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(newest))
                .build();
        var answer = stream.client.sendAsync(request, BodyHandlers.ofLines()).join();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The stream answered " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> stream.listen(answer.body()));
        return stream;
    }

    /** Until it is closed here. An end that nobody here wanted goes on as a failure of whatever test waits. */
    private void listen(Stream<String> lines) {
        try {
            lines.forEach(this::take);
        } catch (UncheckedIOException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private void take(String line) {
        if (line.startsWith("id:")) {
            positions.add(Long.parseLong(line.substring(3).strip()));
        } else if (line.startsWith("data:")) {
            try {
                heard.add(JSON.readTree(line.substring(5)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("No JSON came over the stream", e);
            }
        }
    }

    /** What it heard that concerns one portfolio. */
    List<JsonNode> about(String portfolio) {
        return heard.stream()
                .filter(alert -> alert.path("portfolio").asText().equals(portfolio))
                .toList();
    }

    /** The ids of all events, in the order in which they came. */
    List<Long> positions() {
        return List.copyOf(positions);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}

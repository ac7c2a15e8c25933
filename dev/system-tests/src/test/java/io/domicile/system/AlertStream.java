package io.domicile.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A tenant that listens: the alerts that came over one stream, opened where the tenant's newest alert stood. */
final class AlertStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventStream events;

    private AlertStream(EventStream events) {
        this.events = events;
    }

    /** Opens it through the gateway. */
    static AlertStream open(RunningCell cell, String account) throws IOException, InterruptedException {
        long newest = cell.as(account)
                .get(cell.gateway() + "/api/v1/alerts?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("position");
        return new AlertStream(EventStream.open(cell, account, "/api/v1/alerts/stream", Long.toString(newest)));
    }

    /** What it heard that concerns one portfolio. */
    List<JsonNode> about(String portfolio) {
        return events.heard().stream()
                .map(event -> read(event.data()))
                .filter(alert -> alert.path("portfolio").asText().equals(portfolio))
                .toList();
    }

    /** The ids of all events, in the order in which they came. */
    List<Long> positions() {
        return events.heard().stream()
                .map(EventStream.Event::id)
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** How often it was opened: once, and again after each time that it was lost. */
    int connections() {
        return events.connections();
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON came over the stream", e);
        }
    }

    @Override
    public void close() {
        events.close();
    }
}

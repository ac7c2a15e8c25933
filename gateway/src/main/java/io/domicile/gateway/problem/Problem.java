package io.domicile.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal in the form of RFC 9457. The services write theirs with JAX-RS; the gateway has none, so it has this
 * small writer of the same form.
 *
 * @param slug last part of the {@code type}; the contract with clients, while the texts may change
 * @param members what this kind of problem says besides
 * @param headers what HTTP wants beside the body
 */
public record Problem(
        int status,
        String slug,
        String title,
        String detail,
        Map<String, String> members,
        Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(status, slug, title, detail, Map.of(), Map.of());
    }

    public Problem with(String member, String value) {
        return new Problem(status, slug, title, detail, added(members, member, value), headers);
    }

    public Problem header(String name, String value) {
        return new Problem(status, slug, title, detail, members, added(headers, name, value));
    }

    /** Ends the exchange with this problem. */
    public void send(RoutingContext exchange) {
        var response = exchange.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Too late to say anything: a cut connection is the only sign that the answer is not whole.
            exchange.request().connection().close();
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers.forEach(response::putHeader);
        if (status == 413 || exchange.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // Nobody knows how much is still to come, so the connection cannot be used again.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addEndHandler(_ -> exchange.request().connection().close());
        }
        var body = json();
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    public Buffer json() {
        var json = new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        members.forEach(json::put);
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            json.put("trace", span.getTraceId());
        }
        return json.toBuffer();
    }

    private static Map<String, String> added(Map<String, String> map, String key, String value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}

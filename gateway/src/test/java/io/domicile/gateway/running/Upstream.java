package io.domicile.gateway.running;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands for the services: says what it received, and the last segment of the path tells it to misbehave. Paths under
 * {@code /test} are for the tests alone, which ask it directly.
 */
final class Upstream {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger received = new AtomicInteger();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<HttpServerResponse> streams = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> unready = new AtomicReference<>("");

    String start() {
        var server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://127.0.0.1:" + server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        switch (path(request)) {
            case "/q/health/ready" ->
                request.response()
                        .setStatusCode(unready.get().isEmpty() ? 200 : 503)
                        .end("inside of a service");
            case "/test/unready" -> {
                unready.set(request.getParam("is", ""));
                request.response().end();
            }
            case "/test/state" ->
                request.response()
                        .end(new JsonObject()
                                .put("received", received.get())
                                .put("streams", streams.size())
                                .toBuffer());
            case "/test/say" -> {
                streams.forEach(stream -> stream.write("data: " + request.getParam("text") + "\n\n"));
                request.response().end();
            }
            default -> {
                received.incrementAndGet();
                request.body().onSuccess(body -> serve(request, body));
            }
        }
    }

    private void serve(HttpServerRequest request, Buffer body) {
        var response = request.response();
        switch (path(request).substring(path(request).lastIndexOf('/') + 1)) {
            case "no-content" ->
                // Worse than a server should: with the framing of a body that a 204 cannot have.
                response.setStatusCode(204)
                        .putHeader("Connection", "close")
                        .setChunked(true)
                        .end();
            case "not-modified" ->
                response.setStatusCode(304).putHeader("ETag", "\"v1\"").end();
            case "never" -> {
                // No answer: the gateway has to give up.
            }
            case "breaks" -> request.connection().close();
            case "breaks-once" -> {
                if (broken.add(request.uri())) {
                    request.connection().close();
                } else {
                    echo(request, body);
                }
            }
            case "breaks-later" ->
                response.setChunked(true)
                        .write("half an answer")
                        .onSuccess(_ -> request.connection().close());
            case "stalls" -> response.setChunked(true).write("half an answer");
            case "waits" -> vertx.setTimer(500, _ -> echo(request, body));
            // More than a caller that does not read gets, less than gateway and caller can hold between them.
            case "large" -> response.putHeader("ETag", connection(request)).end(Buffer.buffer("a".repeat(100_000)));
            case "moved" ->
                response.setStatusCode(201)
                        .putHeader("Location", request.absoluteURI().replace("moved", "there"))
                        .end();
            case "talkative" ->
                response.putHeader("Server", "inside/1.0")
                        .putHeader("X-Powered-By", "inside")
                        .putHeader("Set-Cookie", "session=1")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("Keep-Alive", "timeout=1")
                        .putHeader("ETag", "\"v1\"")
                        .end("{}");
            case "stream" -> stream(request);
            default -> echo(request, body);
        }
    }

    private void stream(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        streams.add(response);
        request.connection().closeHandler(_ -> streams.remove(response));
        response.write("data: hello\n\n");
    }

    private static String path(HttpServerRequest request) {
        return Objects.requireNonNull(request.path());
    }

    /** Tells the connections to this server apart. */
    private static String connection(HttpServerRequest request) {
        return Integer.toString(request.remoteAddress().port());
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        var headers = new JsonArray();
        request.headers().forEach((name, value) -> headers.add(name.toLowerCase(Locale.ROOT) + ": " + value));
        var echo = new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("connection", connection(request))
                .put("headers", headers)
                .put("length", body.length())
                .put("body", body.toString("ISO-8859-1").substring(0, Math.min(100, body.length())));
        request.response().putHeader("Content-Type", "application/json").end(echo.toBuffer());
    }
}

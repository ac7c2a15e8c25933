package io.domicile.gateway.forward;

import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.contract.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Connections to the services. Streams have their own: they hold a connection for hours, and a pool shared with
 * ordinary requests would sooner or later be full of them. The connection of a stream ends with it, also when the caller
 * leaves; that of a request is used again, so nothing that one caller does may close it under another.
 */
@Singleton
class Upstreams {
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final GatewayConfig.Timeouts timeouts;
    private final HttpClient requests;
    private final HttpClient streams;

    Upstreams(Vertx vertx, GatewayConfig config) {
        for (var service : Service.values()) {
            addresses.put(service, service.in(config.upstream()));
        }
        timeouts = config.timeouts();
        var connections = config.connections();
        requests = client(vertx, "requests", true, connections.requests(), timeouts.answer());
        streams = client(vertx, "streams", false, connections.streams(), timeouts.stream());
    }

    URI address(Service service) {
        return Objects.requireNonNull(addresses.get(service));
    }

    HttpClient client(Operation operation) {
        return operation.stream() ? streams : requests;
    }

    /** Fails with {@link Unreachable} when there is no connection, so that it is known that nothing was sent. */
    Future<HttpClientRequest> request(Operation operation) {
        var address = address(operation.service());
        boolean tls = "https".equals(address.getScheme());
        var options = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setConnectTimeout(timeouts.connect().toMillis())
                .setIdleTimeout(patience(operation).toMillis());
        return client(operation)
                .request(options)
                .map(request -> operation.stream() ? request : ReadToEnd.of(request))
                .recover(failure -> Future.failedFuture(new Unreachable(failure)));
    }

    private Duration patience(Operation operation) {
        return operation.stream() ? timeouts.stream() : timeouts.answer();
    }

    private HttpClient client(Vertx vertx, String name, boolean reused, int connections, Duration patience) {
        var options = new HttpClientOptions()
                .setName(name)
                .setConnectTimeout((int) timeouts.connect().toMillis())
                // The timer of a request ends with the head of its answer; this one cuts answers that stall later. A
                // second longer, so that before the head it is the request's that tells what happened.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) patience.plusSeconds(1).toMillis())
                .setKeepAlive(reused)
                // Below what servers allow an idle connection, so that it is not closed just when it is used.
                .setKeepAliveTimeout(20)
                // Whoever would wait behind so many is better told at once that the service is overloaded.
                .setMaxWaitQueueSize(connections)
                .setVerifyHost(true);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }
}

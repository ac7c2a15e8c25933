package io.domicile.gateway.forward;

import io.domicile.gateway.admission.Admission;
import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.door.CleanPath;
import io.domicile.gateway.door.DoorProblems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/** The one route behind the door: admission, then the service. */
@Singleton
class Forwarding {
    private final Admission admission;
    private final Upstreams upstreams;
    private final RequestBody bodies;
    private final RequestHeaders headers;
    private final long bodyLimit;

    Forwarding(
            Admission admission,
            Upstreams upstreams,
            RequestBody bodies,
            RequestHeaders headers,
            GatewayConfig config) {
        this.admission = admission;
        this.upstreams = upstreams;
        this.bodies = bodies;
        this.headers = headers;
        this.bodyLimit = config.limits().body().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().handler(admission::check).handler(this::forward);
    }

    private void forward(RoutingContext exchange) {
        var operation = Objects.requireNonNull(Operation.of(exchange), "the door lets nothing in without an operation");
        var request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            // Only now is the caller known, so only now is its body wanted.
            exchange.response().writeContinue();
        }
        bodies.read(request).onSuccess(body -> send(exchange, operation, body)).onFailure(failure -> {
            switch (failure) {
                case RequestBody.TooLarge _ ->
                    DoorProblems.bodyTooLarge(bodyLimit).send(exchange);
                case RequestBody.TooSlow _ -> UpstreamProblems.bodyTooSlow().send(exchange);
                default -> exchange.fail(failure);
            }
        });
    }

    private void send(RoutingContext exchange, Operation operation, Buffer body) {
        var path = Objects.requireNonNull(CleanPath.of(exchange), "the path is read first");
        var upstream = upstreams.address(operation.service());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client(operation))
                .origin(_ -> upstreams.request(operation))
                .addInterceptor(new Passage(operation, path, body, headers, upstream))
                .handle(exchange.request());
    }
}

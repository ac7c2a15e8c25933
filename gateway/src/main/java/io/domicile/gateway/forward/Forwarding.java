package io.domicile.gateway.forward;

import io.domicile.gateway.admission.Admission;
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
    private final SecondTry secondTry;

    Forwarding(
            Admission admission, Upstreams upstreams, RequestBody bodies, RequestHeaders headers, SecondTry secondTry) {
        this.admission = admission;
        this.upstreams = upstreams;
        this.bodies = bodies;
        this.headers = headers;
        this.secondTry = secondTry;
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
                case RequestBody.TooLarge tooLarge ->
                    DoorProblems.bodyTooLarge(tooLarge.limit()).send(exchange);
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
                .addInterceptor(new Passage(operation, path, headers, upstream))
                .addInterceptor(new Sending(operation, body, secondTry))
                .handle(exchange.request());
    }
}

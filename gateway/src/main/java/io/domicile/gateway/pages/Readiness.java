package io.domicile.gateway.pages;

import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the services whether they are ready, at most once a second however many callers want to know. */
@Singleton
class Readiness {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String PATH = "/q/health/ready";

    private record Asked(Instant at, Future<Map<Service, Boolean>> answer) {}

    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Duration patience;
    private final HttpClient client;
    private final Clock clock;
    private @Nullable Asked last;

    Readiness(Vertx vertx, GatewayConfig config, Clock clock) {
        for (var service : Service.values()) {
            addresses.put(service, service.in(config.health()));
        }
        this.patience = config.timeouts().readiness();
        this.client = vertx.createHttpClient(new HttpClientOptions().setName("readiness"));
        this.clock = clock;
    }

    synchronized Future<Map<Service, Boolean>> ask() {
        var now = clock.instant();
        if (last == null || !now.isBefore(last.at().plus(FRESH))) {
            last = new Asked(now, askAll());
        }
        return last.answer();
    }

    private Future<Map<Service, Boolean>> askAll() {
        var ready = Collections.synchronizedMap(new EnumMap<Service, Boolean>(Service.class));
        var answers = new ArrayList<Future<Void>>();
        addresses.forEach((service, address) -> answers.add(isReady(address).map(answer -> {
            ready.put(service, answer);
            return null;
        })));
        return Future.all(answers).map(_ -> ready);
    }

    /** No answer is an answer here: not ready. */
    private Future<Boolean> isReady(URI address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.resolve(PATH).toString())
                .setTimeout(patience.toMillis());
        return client.request(options)
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }
}

package io.domicile.gateway.forward;

import io.domicile.gateway.cells.Cells;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * What a service hears of the caller. A list of what passes, not of what is dropped: nobody can name every header that
 * some server somewhere takes for an identity, an address or another method. Cookies and baggage do not pass either;
 * {@code traceparent} is written by the tracer.
 */
@Singleton
class RequestHeaders {
    private static final Set<String> PASSING = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-encoding",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "user-agent");

    private final URI home;

    RequestHeaders(Cells cells) {
        this.home = cells.own().home();
    }

    /** Leaves in {@code headers} what the service may see of {@code request}. */
    void rewrite(MultiMap headers, HttpServerRequest request) {
        headers.clear();
        request.headers().forEach((name, value) -> {
            if (PASSING.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, value);
            }
        });
        // From the settings and the connection; what the caller says of itself is no evidence.
        headers.set("X-Forwarded-Proto", home.getScheme());
        headers.set("X-Forwarded-Host", home.getAuthority());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    }
}

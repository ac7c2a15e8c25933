package io.domicile.gateway.forward;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller hears of a service: everything that it answers except what concerns its own connection or tells of the inside. */
final class AnswerHeaders {
    private static final List<String> DROPPED = List.of(
            // of the connection between gateway and service
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // of the inside
            "server",
            "via",
            "x-powered-by",
            "traceparent",
            "tracestate",
            "baggage",
            // not the services' to decide
            "set-cookie",
            "alt-svc",
            "strict-transport-security");

    private AnswerHeaders() {}

    static void rewrite(MultiMap headers, URI upstream) {
        DROPPED.forEach(headers::remove);
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList()
                .forEach(headers::remove);
        var location = inside(headers.get("location"), upstream);
        if (location != null) {
            headers.set("location", location);
        }
    }

    /** The path of an address at the service itself, which nobody outside could reach; null if there is nothing to mend. */
    private static @Nullable String inside(@Nullable String location, URI upstream) {
        var base = upstream.getScheme() + "://" + upstream.getAuthority();
        return location != null && location.startsWith(base + "/") ? location.substring(base.length()) : null;
    }
}

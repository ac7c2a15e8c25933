package io.domicile.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Headers of every answer, also of those made before or beside the resources. */
@Singleton
class SafeHeaders {
    static final int PRIORITY = 500;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var headers = context.response().headers();
                    headers.set("X-Content-Type-Options", "nosniff");
                    context.addHeadersEndHandler(_ -> {
                        // Answers are a tenant's own: whoever lets a cache keep one says so.
                        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                        }
                    });
                    context.next();
                },
                PRIORITY);
    }
}

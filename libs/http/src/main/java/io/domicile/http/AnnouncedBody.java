package io.domicile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Refuses a body announced as too large before any of it is read. The framework's own limit answers without a body; it
 * stays behind this one as the backstop.
 */
@Singleton
class AnnouncedBody {
    private static final int AFTER_HEADERS = SafeHeaders.PRIORITY - 1;

    private final long limit;
    private final ObjectMapper mapper;

    AnnouncedBody(HttpConfig config, ObjectMapper mapper) {
        limit = config.maxBodySize();
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
                    if (length != null && Long.parseLong(length) > limit) {
                        refuse(context);
                    } else {
                        context.next();
                    }
                },
                AFTER_HEADERS);
    }

    private void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(write(Problems.bodyTooLarge(limit).tracedBy(Trace.current())))
                // What follows on the connection is that body, not a request.
                .onComplete(_ -> context.request().connection().close());
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is made of texts", e);
        }
    }
}

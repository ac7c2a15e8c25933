package io.domicile.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds a body whose length was not announced. A compressed body is refused: nothing here would unpack it, and a bomb is
 * not worth unpacking.
 */
class BodyFilter {
    private final long limit;

    BodyFilter(HttpConfig config) {
        limit = config.maxBodySize();
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext context) {
        var encoding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || !hasReadableType(context)) {
            throw new NotSupportedException();
        }
        if (context.getHeaderString("Transfer-Encoding") != null) {
            context.setEntityStream(new BoundedStream(context.getEntityStream(), limit));
        }
    }

    private static boolean hasReadableType(ContainerRequestContext context) {
        var type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

package io.domicile.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies of no readable type. That includes compressed ones: nothing here would unpack them, and a bomb is not
 * worth unpacking.
 */
class BodyFilter {
    @ServerRequestFilter
    public void check(ContainerRequestContext context) {
        var encoding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || !hasReadableType(context)) {
            throw new NotSupportedException();
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

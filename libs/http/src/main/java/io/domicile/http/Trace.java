package io.domicile.http;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The trace id that tracing puts beside every log line; a problem shows the same one. */
final class Trace {
    private Trace() {}

    static @Nullable String current() {
        return MDC.get("traceId") instanceof String id && !id.isEmpty() ? id : null;
    }

    /** With tracing off, an id made up here still ties a 500 to its log line. */
    static String currentOrNew() {
        var current = current();
        return current != null ? current : UUID.randomUUID().toString().replace("-", "");
    }
}

package io.domicile.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings under {@code http.*}; a bad value stops the start. Not a config mapping: that would refuse to start with the
 * JDK's own {@code http.proxyHost} and its like.
 */
@Singleton
class HttpConfig {
    private static final int SHORTEST_SECRET = 32;

    private final String cursorSecret;
    private final MemorySize maxBodySize;

    HttpConfig(
            @ConfigProperty(name = "http.cursor-secret") String cursorSecret,
            @ConfigProperty(name = "http.max-body-size", defaultValue = "1M") MemorySize maxBodySize) {
        if (cursorSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("http.cursor-secret needs at least 32 characters");
        }
        this.cursorSecret = cursorSecret;
        this.maxBodySize = maxBodySize;
    }

    /** Signs cursors; the same for all instances of a service. A new one voids the cursors in use. */
    String cursorSecret() {
        return cursorSecret;
    }

    /** The largest request body in bytes, up to {@code quarkus.http.limits.max-body-size} (10M). */
    long maxBodySize() {
        return maxBodySize.asLongValue();
    }
}

package io.domicile.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;

/** Settings under {@code http.*}; a bad value stops the start. */
@ConfigMapping(prefix = "http")
interface HttpConfig {
    /** Signs cursors; the same for all instances of a service. A new one voids the cursors in use. */
    @Size(min = 32)
    String cursorSecret();

    /** The largest request body; {@code quarkus.http.limits.max-body-size} is the backstop below it and must be larger. */
    @WithDefault("1M")
    MemorySize maxBodySize();
}

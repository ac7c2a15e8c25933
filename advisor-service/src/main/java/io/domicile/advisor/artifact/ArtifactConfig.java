package io.domicile.advisor.artifact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code advisor.artifact.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.artifact")
interface ArtifactConfig {

    /** How long after a sweep of the calendar the next one comes: by so much may an expiry be made known late. */
    @DurationMin(seconds = 1)
    @WithDefault("1m")
    Duration sweep();
}

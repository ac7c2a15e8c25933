package io.domicile.advisor.regulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code advisor.regulation.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.regulation")
interface RegulationConfig {

    /** How long after a look for changes of places or of the day the next one comes: by so much may a record be late. */
    @DurationMin(seconds = 1)
    @WithDefault("10s")
    Duration sweep();
}

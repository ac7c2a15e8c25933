package io.domicile.watch.milestone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code watch.calendar.*}; a bad value stops the start. */
@ConfigMapping(prefix = "watch.calendar")
interface CalendarConfig {

    /** How often milestones are looked at whose date may have passed. */
    @DurationMin(seconds = 1)
    @WithDefault("1m")
    Duration every();

    /** How many deals one look takes at most; the next one goes on. */
    @Min(1)
    @Max(10_000)
    @WithDefault("500")
    int deals();
}

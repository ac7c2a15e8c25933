package io.domicile.advisor.ownrule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code advisor.own-rules.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.own-rules")
interface OwnRuleConfig {

    /** Most rules of a tenant that are drafts or in force. */
    @WithDefault("100")
    @Positive
    @Max(1000)
    int most();

    /** Most steps that all rules in force of a tenant may take for one part of a workload at one place. */
    @WithDefault("100000")
    @Positive
    int steps();

    /** How long Keycloak has to say whether somebody may put rules into force. */
    @DurationMin(millis = 100)
    @WithDefault("5s")
    Duration permissionTimeout();
}

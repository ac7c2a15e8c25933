package io.domicile.advisor.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code advisor.rules.*}. */
@ConfigMapping(prefix = "advisor.rules")
interface RulesConfig {

    /** Whether rules of confidence L count, and the coverage that rests on them. */
    @WithDefault("true")
    boolean doubtful();
}

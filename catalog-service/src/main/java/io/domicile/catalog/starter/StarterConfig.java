package io.domicile.catalog.starter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code catalog.starter.*}. */
@ConfigMapping(prefix = "catalog.starter")
interface StarterConfig {

    /** Whether the starter set is loaded at the start. What is there already stays as it is. */
    @WithDefault("true")
    boolean load();
}

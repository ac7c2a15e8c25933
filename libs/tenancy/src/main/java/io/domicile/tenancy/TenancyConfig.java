package io.domicile.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Settings under {@code tenancy.*}. */
@ConfigMapping(prefix = "tenancy")
interface TenancyConfig {

    /** The tenant id of the organization whose members run the cell and curate the shared catalog. */
    @WithDefault("019a0000-0000-7000-8000-000000000001")
    String house();

    /** Roles that count only for members of the house, whoever was given them. */
    @WithDefault("curator,operator")
    Set<String> houseRoles();
}

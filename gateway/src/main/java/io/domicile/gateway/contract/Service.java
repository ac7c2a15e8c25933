package io.domicile.gateway.contract;

import io.domicile.gateway.config.GatewayConfig.ServiceAddresses;
import java.net.URI;
import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CATALOG,
    ADVISOR,
    WATCH;

    /** As in settings and resource names: {@code catalog}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in type names: {@code Catalog}. */
    String prefix() {
        return name().charAt(0) + id().substring(1);
    }

    public URI in(ServiceAddresses addresses) {
        return switch (this) {
            case CATALOG -> addresses.catalog();
            case ADVISOR -> addresses.advisor();
            case WATCH -> addresses.watch();
        };
    }
}

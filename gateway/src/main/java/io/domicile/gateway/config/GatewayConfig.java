package io.domicile.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Settings under {@code gateway.*}; a missing or unreadable one stops the start. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {
    /** The jurisdiction whose cell this is, as everywhere in the cell: {@code CELL_JURISDICTION}. */
    String jurisdiction();

    /** Shown on the landing page and in the API description. */
    String version();

    /** All known cells, this one included: {@code kr=https://home|https://issuer,fr=…}. */
    @WithConverter(CellAddressConverter.class)
    List<CellAddress> cells();

    /** Folder on the class path that holds {@code <service>/openapi.json}. */
    @WithDefault("openapi")
    String contracts();

    /** Where requests are forwarded to. */
    ServiceAddresses upstream();

    /** The services' management addresses; readiness is asked there. */
    ServiceAddresses health();

    Limits limits();

    Timeouts timeouts();

    Connections connections();

    /** One base address for each service. */
    interface ServiceAddresses {
        URI catalog();

        URI advisor();

        URI watch();
    }

    interface Limits {
        /** A larger request body is refused with 413. A portfolio of ten thousand workloads is some 5 MB. */
        @WithDefault("8M")
        MemorySize body();
    }

    interface Timeouts {
        /** To get a connection to a service, new or from the pool. */
        @WithDefault("2s")
        Duration connect();

        /** Silence of a service before the answer counts as lost. */
        @WithDefault("30s")
        Duration answer();

        /** For the caller to send the whole request body. */
        @WithDefault("30s")
        Duration body();

        /** Silence on a stream before it is cut; the caller reconnects with Last-Event-ID and misses nothing. */
        @WithDefault("5m")
        Duration stream();

        /** For a service to say whether it is ready. */
        @WithDefault("2s")
        Duration readiness();
    }

    /** How many connections are kept to one service; streams hold theirs for hours and so have a pool of their own. */
    interface Connections {
        /** More than the advisor lets wait, so that tenants take turns there and do not queue behind each other here. */
        @WithDefault("320")
        int requests();

        @WithDefault("1000")
        int streams();
    }
}

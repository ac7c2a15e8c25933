package io.domicile.cell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings under {@code cell.*}. */
@ConfigMapping(prefix = "cell")
interface CellConfig {

    /** The jurisdiction that this process serves. No default: a cell that does not know where it is must not start. */
    String jurisdiction();

    /** Regions whose nodes lie inside the jurisdiction. When set, {@link #nodeRegion} must be one of them. */
    Optional<List<String>> regions();

    /** The region of the node that this process runs on, as the scheduler reports it; empty where nothing reports it. */
    Optional<String> nodeRegion();

    /** The compacted topic that carries the broker's stamp. */
    @WithDefault("${outbox.topic-prefix:}cell.identity")
    String stampTopic();

    /** How long one attempt to read the broker's stamp may take. */
    @WithDefault("5s")
    Duration brokerTimeout();
}

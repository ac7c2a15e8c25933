package io.domicile.cell;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cell that this process belongs to. It exists only once node and database have agreed with the configuration. */
@ApplicationScoped
public class Cell {

    /** Before every other observer of the start: nothing may be read or written in a foreign cell. */
    private static final int FIRST = 1;

    private final CellConfig config;
    private final AgroalDataSource dataSource;
    private final BrokerStamp brokerStamp;
    private volatile long epoch;
    private volatile boolean brokerConfirmed;

    Cell(
            CellConfig config,
            AgroalDataSource dataSource,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.dataSource = dataSource;
        this.brokerStamp = new BrokerStamp(bootstrapServers, config.stampTopic(), config.brokerTimeout());
    }

    void refuseForeignParts(@Observes @Priority(FIRST) StartupEvent start) throws SQLException {
        NodeRegion.check(config.regions(), config.nodeRegion());
        try (var connection = dataSource.getConnection()) {
            epoch = DatabaseStamp.require(connection, jurisdiction()).epoch();
        }
    }

    /** ISO 3166-1 alpha-2, lower case. */
    public String jurisdiction() {
        return config.jurisdiction();
    }

    /** The database's epoch, from 1. */
    public long epoch() {
        return epoch;
    }

    /**
     * Passes once the broker's stamp has been seen to be this cell's. Called before the first exchange with the broker,
     * not at the start: a service answers while the broker is away.
     *
     * @throws CellMismatch if the broker belongs to another cell or to none
     * @throws org.apache.kafka.common.KafkaException if it can't be reached
     */
    public void requireBrokerStamp() {
        if (!brokerConfirmed) {
            brokerStamp.require(jurisdiction());
            brokerConfirmed = true;
        }
    }

    boolean brokerConfirmed() {
        return brokerConfirmed;
    }
}

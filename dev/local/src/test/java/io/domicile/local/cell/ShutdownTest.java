package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.local.cell.Shutdown.Ring;
import io.domicile.local.parts.PartFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final Shutdown shutdown = new Shutdown();
    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatServesStopsBeforeWhatItStandsOn() {
        shutdown.add(Ring.DATABASES, () -> stopped.add("PostgreSQL"));
        shutdown.add(Ring.BROKERS, () -> stopped.add("Kafka"));
        shutdown.add(Ring.PROGRAMS, () -> stopped.add("gateway"));
        shutdown.run();
        assertThat(stopped).containsExactly("gateway", "Kafka", "PostgreSQL");
    }

    @Test
    void whatStartsTooLateIsStoppedAtOnce() {
        shutdown.run();
        assertThatThrownBy(() -> shutdown.add(Ring.PROGRAMS, () -> stopped.add("late")))
                .isInstanceOf(PartFailed.class);
        assertThat(stopped).containsExactly("late");
    }
}

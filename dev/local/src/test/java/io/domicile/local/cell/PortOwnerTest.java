package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    private static final External NOTHING = External.of(Map.of());

    @Test
    void theOwnerOfAPortIsNamedByPidAndCommand() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.of(socket.getLocalPort()))
                    .startsWith("pid " + ProcessHandle.current().pid() + " (")
                    .contains("java");
        }
    }

    @Test
    void anOwnerThatCannotBeSeenIsNotMadeUp() {
        assertThat(PortOwner.of(Ports.free())).isEqualTo("a process that this user may not see");
    }

    @Test
    void aTakenPortIsToldWithWhatWantsItAndWhoHasIt() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var shift = socket.getLocalPort() - new CellPorts(0, 0).kafka();
            var plan = new CellPlan("kr", Path.of("."), new CellPorts(0, shift));
            assertThatThrownBy(() -> TakenPorts.requireNone(List.of(plan), NOTHING, port -> "pid 1 (something)"))
                    .isInstanceOf(PartFailed.class)
                    // Its neighbours can be taken as well: they are ports that systems hand out to anybody.
                    .hasMessageContaining("Port %d, wanted for Kafka of kr, is taken by pid 1 (something)"
                            .formatted(socket.getLocalPort()));
        }
    }
}

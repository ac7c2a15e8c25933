package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellPortsTest {
    @Test
    void noTwoPartsOfAnyCellsShareAPort() {
        var external = External.of(Map.of());
        var ports = IntStream.range(0, 5)
                .boxed()
                .flatMap(index -> new CellPorts(index, 0).all(external).values().stream())
                .toList();
        assertThat(ports).hasSize(5 * 13).doesNotHaveDuplicates();
    }

    @Test
    void theFirstCellsPortsAreTheOnesThatAreWrittenDown() {
        var ports = new CellPorts(0, 0);
        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.keycloak()).isEqualTo(18_180);
        assertThat(ports.of(Service.CATALOG)).isEqualTo(18_110);
        assertThat(ports.managementOf(Service.CATALOG)).isEqualTo(18_111);
        assertThat(new CellPorts(1, 0).gateway()).isEqualTo(8180);
        assertThat(new CellPorts(1, 1000).gateway()).isEqualTo(9180);
    }
}

package io.domicile.cell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeRegionTest {

    private static final Optional<List<String>> KOREA = Optional.of(List.of("kr-central-1", "ap-northeast-2"));

    @Test
    void aNodeInsideTheJurisdictionIsAccepted() {
        assertThatCode(() -> NodeRegion.check(KOREA, Optional.of("ap-northeast-2")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNodeOutsideIsRefusedByName() {
        assertThatThrownBy(() -> NodeRegion.check(KOREA, Optional.of("us-east-1")))
                .isInstanceOf(CellMismatch.class)
                .hasMessageContaining("us-east-1");
    }

    @Test
    void anUnknownRegionIsNotFine() {
        assertThatThrownBy(() -> NodeRegion.check(KOREA, Optional.empty())).hasMessageContaining("not known");
        assertThatThrownBy(() -> NodeRegion.check(KOREA, Optional.of(" "))).hasMessageContaining("not known");
    }

    @Test
    void aCellThatIsNotPinnedTakesAnyNode() {
        assertThatCode(() -> NodeRegion.check(Optional.empty(), Optional.empty()))
                .doesNotThrowAnyException();
    }
}

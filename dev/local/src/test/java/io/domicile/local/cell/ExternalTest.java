package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.local.parts.Login;
import io.domicile.local.parts.PartFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalTest {
    @Test
    void aServerIsReachedAsItsAddressSays() {
        var server = External.of(Map.of("DOMICILE_POSTGRES_URL", "postgresql://me:p%40ss@db.example:5433"))
                .postgres()
                .orElseThrow();
        assertThat(server.url("domicile")).isEqualTo("jdbc:postgresql://db.example:5433/domicile");
        assertThat(server.superuser()).isEqualTo(new Login("me", "p@ss"));
    }

    @Test
    void anAddressWithoutPasswordIsExplained() {
        var environment = Map.of("DOMICILE_POSTGRES_URL", "postgresql://db.example");
        assertThatThrownBy(() -> External.of(environment))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("postgresql://user:password@host:port");
    }

    @Test
    void anEmptyVariableIsNone() {
        assertThat(External.of(Map.of("DOMICILE_KAFKA", " ")).kafka()).isEmpty();
    }

    @Test
    void theSamePartsCannotServeTwoCells() {
        var external = External.of(Map.of("DOMICILE_KAFKA", "localhost:9092"));
        external.requireFitsTo(1);
        assertThatThrownBy(() -> external.requireFitsTo(2)).isInstanceOf(PartFailed.class);
    }
}

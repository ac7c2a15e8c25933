package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class HttpConfigTest {
    private static final MemorySize ANY = new MemorySize(BigInteger.TEN);

    @Inject
    HttpConfig http;

    @Inject
    Config all;

    @Test
    void namesAndDefaultsAreAsDocumented() {
        assertThat(http.cursorSecret()).isEqualTo(all.getValue("http.cursor-secret", String.class));
        assertThat(http.maxBodySize()).isEqualTo(1024 * 1024);
    }

    @Test
    void theJdksOwnHttpSettingsDoNotStopTheStart() {
        assertThat(all.getValue("http.proxyHost", String.class)).isEqualTo("proxy.example");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpConfig("s".repeat(31), ANY));
        assertThat(new HttpConfig("s".repeat(32), ANY).cursorSecret()).hasSize(32);
    }
}

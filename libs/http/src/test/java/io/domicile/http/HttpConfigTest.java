package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConfigTest {
    private static final String SECRET = "a-secret-of-at-least-32-characters";

    @Test
    void namesAndDefaultsAreAsDocumented() {
        var config = config(Map.of("http.cursor-secret", SECRET));

        assertThat(config.cursorSecret()).isEqualTo(SECRET);
        assertThat(config.maxBodySize().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config(Map.of("http.cursor-secret", SECRET, "http.max-body-size", "8M"))
                        .maxBodySize()
                        .asLongValue())
                .isEqualTo(8 * 1024 * 1024);
    }

    @Test
    void theSecretHasNoDefault() {
        assertThatThrownBy(() -> config(Map.of())).hasMessageContaining("http.cursor-secret");
    }

    static HttpConfig config(Map<String, String> properties) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(HttpConfig.class)
                .build();
        return config.getConfigMapping(HttpConfig.class);
    }
}

package io.domicile.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins what operators write, so that a renamed setting is seen here first. */
class GatewayConfigTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CELL_JURISDICTION", "kr",
            "GATEWAY_CELLS",
                    "kr=http://kr.localhost:8080|http://id.kr/realms/domicile,fr=http://fr.localhost:8080|http://id.fr/realms/domicile",
            "GATEWAY_UPSTREAM_CATALOG", "http://127.0.0.1:8101",
            "GATEWAY_UPSTREAM_ADVISOR", "http://127.0.0.1:8102",
            "GATEWAY_UPSTREAM_WATCH", "http://127.0.0.1:8103",
            "GATEWAY_HEALTH_CATALOG", "http://127.0.0.1:9101",
            "GATEWAY_HEALTH_ADVISOR", "http://127.0.0.1:9102",
            "GATEWAY_HEALTH_WATCH", "http://127.0.0.1:9103");

    @Test
    void namesInTheEnvironmentStayAsTheyAre() {
        var config = config(ENVIRONMENT);

        assertThat(config.jurisdiction()).isEqualTo("kr");
        assertThat(config.cells()).extracting(CellAddress::jurisdiction).containsExactly("kr", "fr");
        assertThat(config.upstream().catalog()).isEqualTo(URI.create("http://127.0.0.1:8101"));
        assertThat(config.upstream().advisor()).isEqualTo(URI.create("http://127.0.0.1:8102"));
        assertThat(config.upstream().watch()).isEqualTo(URI.create("http://127.0.0.1:8103"));
        assertThat(config.health().catalog()).isEqualTo(URI.create("http://127.0.0.1:9101"));
        assertThat(config.health().advisor()).isEqualTo(URI.create("http://127.0.0.1:9102"));
        assertThat(config.health().watch()).isEqualTo(URI.create("http://127.0.0.1:9103"));
    }

    @Test
    void limitsCanBeSetByTheEnvironment() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put("GATEWAY_LIMITS_BODY", "2M");
        environment.put("GATEWAY_TIMEOUTS_CONNECT", "1s");
        environment.put("GATEWAY_TIMEOUTS_ANSWER", "2s");
        environment.put("GATEWAY_TIMEOUTS_BODY", "3s");
        environment.put("GATEWAY_TIMEOUTS_STREAM", "4s");
        environment.put("GATEWAY_TIMEOUTS_READINESS", "5s");
        environment.put("GATEWAY_CONNECTIONS_REQUESTS", "6");
        environment.put("GATEWAY_CONNECTIONS_STREAMS", "7");
        var config = config(environment);

        assertThat(config.limits().body().asLongValue()).isEqualTo(2 * 1024 * 1024);
        assertThat(config.timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.timeouts().answer()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.timeouts().body()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.timeouts().stream()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.timeouts().readiness()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.connections().requests()).isEqualTo(6);
        assertThat(config.connections().streams()).isEqualTo(7);
    }

    @Test
    void defaultsStayAsTheReadmeSays() {
        var config = config(ENVIRONMENT);

        assertThat(config.limits().body().asLongValue()).isEqualTo(8 * 1024 * 1024);
        assertThat(config.timeouts().connect()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.timeouts().answer()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.timeouts().body()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.timeouts().stream()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.timeouts().readiness()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.connections().requests()).isEqualTo(320);
        assertThat(config.connections().streams()).isEqualTo(1000);
        assertThat(config.contracts()).isEqualTo("openapi");
    }

    @Test
    void aMissingAddressStopsTheStart() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.remove("GATEWAY_UPSTREAM_WATCH");

        assertThatThrownBy(() -> config(environment)).hasMessageContaining("gateway.upstream.watch");
    }

    private static GatewayConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(
                        Map.of("gateway.jurisdiction", "${cell.jurisdiction}", "gateway.version", "1"), "module", 250))
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}

package io.domicile.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.local.demo.DemoFile.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {
    @TempDir
    private Path root;

    private JsonNode content;

    @BeforeEach
    void twoCells() throws IOException {
        new DemoFile(root).write(List.of(entry("kr"), entry("fr")));
        content =
                new ObjectMapper().readTree(root.resolve(".domicile/demo.json").toFile());
    }

    @Test
    void theTopLevelDescribesTheFirstCell() {
        assertThat(content.fieldNames())
                .toIterable()
                .containsExactly("gateway", "tokenEndpoint", "clients", "users", "cells");
        assertThat(content.path("gateway").asText()).isEqualTo("http://kr");
        assertThat(content.path("tokenEndpoint").asText()).isEqualTo("http://kr/token");
        assertThat(content.path("clients"))
                .isEqualTo(content.path("cells").path("kr").path("clients"));
        assertThat(content.path("users"))
                .isEqualTo(content.path("cells").path("kr").path("users"));
    }

    @Test
    void eachCellHasItsOwnPeopleAndPrograms() {
        var france = content.path("cells").path("fr");
        assertThat(france.path("clients").toString())
                .isEqualTo(
                        "[{\"id\":\"demo-clinic-api\",\"secret\":\"demo-clinic-api-secret\",\"tenant\":\"demo-clinic\"}]");
        assertThat(france.path("users").findValuesAsText("username"))
                .contains("analyst@demo-clinic", "operator@domicile")
                .doesNotContain("analyst@demo-bank");
    }

    @Test
    void aPersonIsDescribedByNamePasswordTenantAndRoles() {
        assertThat(content.path("users").valueStream().map(JsonNode::toString))
                .contains("{\"username\":\"analyst@demo-bank\",\"password\":\"analyst\",\"tenant\":\"demo-bank\","
                        + "\"roles\":[\"analyst\"]}");
    }

    @Test
    void anAccountOfNoRunningCellHasNoToken() {
        assertThat(new DemoFile(root).token("analyst@nowhere")).isEmpty();
    }

    private static Entry entry(String jurisdiction) {
        return new Entry(
                jurisdiction,
                "http://" + jurisdiction,
                "http://" + jurisdiction + "/token",
                Optional.of(DemoCell.of(jurisdiction)));
    }
}

package io.domicile.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressConverterTest {
    private final CellAddressConverter converter = new CellAddressConverter();

    @Test
    void homeAndIssuerAreReadByJurisdiction() {
        assertThat(converter.convert("kr=http://kr.localhost:8080|http://127.0.0.1:18180/realms/domicile"))
                .isEqualTo(new CellAddress(
                        "kr", URI.create("http://kr.localhost:8080"), "http://127.0.0.1:18180/realms/domicile"));
    }

    @Test
    void aSlashAtTheEndOfTheHomeIsNoPartOfIt() {
        assertThat(converter
                        .convert("kr=https://kr.example/|https://id.example/realms/domicile")
                        .home())
                .isEqualTo(URI.create("https://kr.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kr",
                "kr=https://kr.example",
                "KR=https://kr.example|https://id.example",
                "korea=https://kr.example|https://id.example",
                "kr=kr.example|https://id.example",
                "kr=https://kr.example/app|https://id.example",
                "kr=https://kr.example|",
            })
    void anythingElseStopsTheStart(String value) {
        assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(IllegalArgumentException.class);
    }
}

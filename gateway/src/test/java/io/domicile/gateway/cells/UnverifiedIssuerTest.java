package io.domicile.gateway.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedIssuerTest {
    @Test
    void theIssuerIsReadWithoutASignature() {
        assertThat(UnverifiedIssuer.of("e30." + encoded("{\"iss\":\"https://id.example\"}") + ".x"))
                .contains("https://id.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "{\"iss\":1}", "{\"iss\":[\"https://id.example\"]}", "{\"iss\"", "", "\u0000"
            })
    void claimsWithoutATextualIssuerHaveNone(String claims) {
        assertThat(UnverifiedIssuer.of("e30." + encoded(claims) + ".x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "e30.%%%.x", "e30.a b.x", "opaque"})
    void whatIsNoTokenHasNone(String token) {
        assertThat(UnverifiedIssuer.of(token)).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

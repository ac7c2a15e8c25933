package io.domicile.advisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"respond-async", "Respond-Async", "wait=5, respond-async", "respond-async; x=1, return=minimal"})
    void whoDoesNotWaitSaysSo(String header) {
        assertThat(Preference.isAsync(Optional.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait=5", "respond-asynchronously", "return=respond-async"})
    void otherPreferencesAreNone(String header) {
        assertThat(Preference.isAsync(Optional.of(header))).isFalse();
    }

    @Test
    void withoutTheHeaderOneWaits() {
        assertThat(Preference.isAsync(Optional.empty())).isFalse();
    }
}

package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void aCauseIsBoundForTheWorkAndNoLonger() {
        var cause = new Cause("correlation", "event", 2);

        assertThat(Causes.as(cause, Causes::current)).contains(cause);
        assertThat(Causes.current()).isEmpty();
    }
}

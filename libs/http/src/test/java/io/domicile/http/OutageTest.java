package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "57014", "55P03", "40001", "40P01"})
    void aDatabaseThatIsAwayOrOverloadedIsAnOutage(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "42501", "22P02"})
    void aFaultInAStatementIsNot(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void exhaustedPoolsAreOutages() {
        assertThat(Outage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(Outage.isBehind(new SQLTransientConnectionException())).isTrue();
        assertThat(Outage.isBehind(new RejectedExecutionException())).isTrue();
    }

    @Test
    void anythingElseIsAFault() {
        assertThat(Outage.isBehind(new SQLException("x"))).isFalse();
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
    }
}

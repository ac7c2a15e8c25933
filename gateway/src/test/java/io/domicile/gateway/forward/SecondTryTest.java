package io.domicile.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.contract.PathTemplate;
import io.domicile.gateway.contract.Service;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SecondTryTest {
    private final SecondTry secondTry = new SecondTry(new SimpleMeterRegistry());

    @Test
    void whatWasNeverSentMayBeAnything() {
        assertThat(isDue("POST", new Unreachable(new HttpClosedException("closed"))))
                .isTrue();
    }

    @Test
    void aServiceThatIsDownIsNotAskedAgain() {
        assertThat(isDue("GET", new Unreachable(new ConnectException("refused"))))
                .isFalse();
    }

    @Test
    void aConnectionThatWasResetIsClosedToo() {
        assertThat(isDue("GET", new IOException("reset"))).isTrue();
        assertThat(isDue("POST", new IOException("reset"))).isFalse();
    }

    @Test
    void aTimeoutIsAnAnswer() {
        assertThat(isDue("GET", new TimeoutException("late"))).isFalse();
    }

    private boolean isDue(String method, Throwable failure) {
        var operation = new Operation(Service.CATALOG, method, new PathTemplate("/api/v1/deals"), false, false);
        return secondTry.isDue(operation, MultiMap.caseInsensitiveMultiMap(), failure);
    }
}

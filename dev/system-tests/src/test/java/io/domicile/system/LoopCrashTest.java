package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each part dies right after an answer, in the middle of the loop. Nothing that was answered is lost, and of each change the
 * bank hears once.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads a process' command and environment from /proc to start it again")
class LoopCrashTest {

    private final RunningCell cell = RunningCell.get();
    private final Loop loop = new Loop(cell);

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "watch-service", "advisor-service"})
    void aServiceThatDiesInTheMiddleLosesNothingAndSaysNothingTwice(String service) throws IOException {
        throughACrash(() -> cell.killAndStartAgain(service));
    }

    @Test
    void aDatabaseThatDiesInTheMiddleLosesNothingAndNothingIsSaidTwice() throws IOException {
        throughACrash(cell::killPostgresAndStartAgain);
    }

    @Test
    void aBrokerThatDiesInTheMiddleLosesNothingAndNothingIsSaidTwice() throws IOException {
        throughACrash(cell::killKafkaAndStartAgain);
    }

    /** How a part dies and comes back. */
    private interface Crash {
        void happen() throws IOException;
    }

    private void throughACrash(Crash crash) throws IOException {
        loop.answerDueDiligence();
        loop.listen();
        var portfolio = loop.portfolio();
        loop.plan(portfolio);
        var elsewhere = loop.placeOf(portfolio);

        var claim = loop.report("ENERGISED");
        crash.happen();
        loop.awaitPlace(portfolio, Loop.FACTORY);
        loop.retract(claim);
        loop.awaitPlace(portfolio, elsewhere);

        await().atMost(Loop.PATIENCE)
                .untilAsserted(() -> assertThat(loop.alertsAbout(portfolio)).hasSize(2));
        assertThat(loop.alertsAbout(portfolio)).doesNotHaveDuplicates();
    }
}

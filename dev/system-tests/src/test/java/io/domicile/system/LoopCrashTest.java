package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each part dies right after an answer, in the middle of the loop. Nothing that was answered is lost, and of each change the
 * bank hears once, in what it reads and over a stream that is cut and comes back.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads a process' command and environment from /proc to start it again")
class LoopCrashTest {

    private final RunningCell cell = RunningCell.get();
    private final Loop loop = new Loop(cell);

    /** When it dies; the others than the first are tried in long runs. */
    enum Moment {
        AFTER_THE_REPORT,
        AFTER_THE_PLAN_MOVED,
        AFTER_THE_RETRACTION
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-service", "watch-service", "advisor-service", "gateway"})
    void aServiceThatDiesInTheMiddleLosesNothingAndSaysNothingTwice(String service) throws Exception {
        throughACrash(() -> cell.killAndStartAgain(service), Moment.AFTER_THE_REPORT);
    }

    @Test
    void aDatabaseThatDiesInTheMiddleLosesNothingAndNothingIsSaidTwice() throws Exception {
        throughACrash(cell::killPostgresAndStartAgain, Moment.AFTER_THE_REPORT);
    }

    @Test
    void aBrokerThatDiesInTheMiddleLosesNothingAndNothingIsSaidTwice() throws Exception {
        throughACrash(cell::killKafkaAndStartAgain, Moment.AFTER_THE_REPORT);
    }

    @Nested
    @EnabledIfSystemProperty(named = "domicile.long", matches = "true", disabledReason = "./domicile test --long")
    class AtOtherMoments {

        @ParameterizedTest
        @MethodSource("io.domicile.system.LoopCrashTest#partsAtOtherMoments")
        void nothingIsLostAndNothingIsSaidTwice(String part, Moment moment) throws Exception {
            throughACrash(
                    () -> {
                        switch (part) {
                            case "PostgreSQL" -> cell.killPostgresAndStartAgain();
                            case "Kafka" -> cell.killKafkaAndStartAgain();
                            default -> cell.killAndStartAgain(part);
                        }
                    },
                    moment);
        }
    }

    static Stream<Arguments> partsAtOtherMoments() {
        return Stream.of("catalog-service", "watch-service", "advisor-service", "gateway", "PostgreSQL", "Kafka")
                .flatMap(part -> Stream.of(Moment.AFTER_THE_PLAN_MOVED, Moment.AFTER_THE_RETRACTION)
                        .map(moment -> Arguments.of(part, moment)));
    }

    /** How a part dies and comes back. */
    private interface Crash {
        void happen() throws IOException;
    }

    private void throughACrash(Crash crash, Moment when) throws Exception {
        loop.answerDueDiligence();
        loop.listen();
        var portfolio = loop.portfolio();
        loop.plan(portfolio);
        var elsewhere = loop.placeOf(portfolio);

        try (var alerts = AlertStream.open(cell, "architect@demo-bank")) {
            var claim = loop.report("ENERGISED");
            happen(crash, Moment.AFTER_THE_REPORT, when);
            loop.awaitPlace(portfolio, Loop.FACTORY);
            happen(crash, Moment.AFTER_THE_PLAN_MOVED, when);
            loop.retract(claim);
            happen(crash, Moment.AFTER_THE_RETRACTION, when);
            loop.awaitPlace(portfolio, elsewhere);

            await().atMost(Loop.PATIENCE)
                    .untilAsserted(() -> assertThat(loop.alertsAbout(portfolio)).hasSize(2));
            assertThat(loop.alertsAbout(portfolio)).doesNotHaveDuplicates();
            await().atMost(Loop.PATIENCE)
                    .untilAsserted(() -> assertThat(alerts.about(portfolio)).hasSize(2));
            assertThat(alerts.positions()).isSorted().doesNotHaveDuplicates();
        }
    }

    private static void happen(Crash crash, Moment now, Moment when) throws IOException {
        if (now == when) {
            crash.happen();
        }
    }
}

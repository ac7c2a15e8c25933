package io.domicile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem TAKEN = Problem.of(409, "name-taken", "The name is taken", "Choose another one.");

    @AfterEach
    void leaveTheTrace() {
        MDC.remove("traceId");
    }

    @Test
    void itsAnswerShowsTheTraceOfTheRequest() {
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");

        assertThat(TAKEN.response().getEntity().trace()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void withoutATraceNoneIsShown() {
        assertThat(TAKEN.response().getEntity().trace()).isNull();
    }

    @Test
    void aTraceItAlreadyHasIsKept() {
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");

        assertThat(TAKEN.tracedBy("ours").response().getEntity().trace()).isEqualTo("ours");
    }

    @Test
    void itsAnswerIsAProblemThatNoCacheKeeps() {
        var answer = TAKEN.builder().header("Retry-After", 5).build();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @Test
    void itCarriesTheWrongParts() {
        var wrong = List.of(Invalid.body("#/name", "Taken."), Invalid.parameter("limit", "Too large."));

        assertThat(TAKEN.with(wrong).exception().problem().errors()).isEqualTo(wrong);
    }
}

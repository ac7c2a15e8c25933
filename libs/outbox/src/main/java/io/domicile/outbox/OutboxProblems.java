package io.domicile.outbox;

import io.domicile.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class OutboxProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(OutboxFull e) {
        return Problem.of(
                        503,
                        "outbox-full",
                        "Writes are refused for now",
                        "Too much waits to be announced already; nothing was written.")
                .builder()
                .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                .build();
    }
}

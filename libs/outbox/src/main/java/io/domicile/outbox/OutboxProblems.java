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
                        "No more writes for now",
                        "Too many events wait for the message broker. Nothing was written; try again later.")
                .builder()
                .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                .build();
    }
}

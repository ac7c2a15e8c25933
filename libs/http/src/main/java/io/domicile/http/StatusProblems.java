package io.domicile.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What resources and the framework refuse on purpose. The texts of the framework's exceptions are not shown. */
class StatusProblems {
    private final Unexpected unexpected;

    StatusProblems(Unexpected unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public Response answer(ProblemException e) {
        return e.problem().response().toResponse();
    }

    @ServerExceptionMapper
    public Response answer(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (e instanceof ResteasyReactiveClientProblem || status == 500) {
            // What another service answered to us is no answer to our caller.
            return unexpected.answer(e).toResponse();
        }
        if (status < 400) {
            return e.getResponse();
        }
        var answer = Problems.ofStatus(status).builder();
        e.getResponse().getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.ofCurrentRequest()));
        }
        return answer.build().toResponse();
    }
}

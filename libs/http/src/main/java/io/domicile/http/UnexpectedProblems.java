package io.domicile.http;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The last mapper: whatever has no answer of its own. */
class UnexpectedProblems {
    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);

    private final Unexpected unexpected;

    UnexpectedProblems(Unexpected unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> answer(Throwable e, HttpServerResponse response) {
        if (e instanceof IOException && response.closed()) {
            LOG.debug("request.abandoned", e); // nobody is left to read the answer
            return Problems.ofStatus(400).response();
        }
        return unexpected.answer(e);
    }
}

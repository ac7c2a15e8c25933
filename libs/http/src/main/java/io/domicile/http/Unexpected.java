package io.domicile.http;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to what nobody foresaw: the log gets everything, the caller a trace id to quote. */
@Singleton
class Unexpected {
    private static final Logger LOG = Logger.getLogger(Unexpected.class);

    RestResponse<Problem> answer(Throwable e) {
        var trace = Trace.currentOrNew();
        if (Outage.isBehind(e)) {
            LOG.warnf(e, "request.unavailable trace=%s", trace);
            return Problems.unavailable()
                    .tracedBy(trace)
                    .builder()
                    .header("Retry-After", Outage.RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.errorf(e, "request.failed trace=%s", trace);
        return Problems.internal(trace).response();
    }
}

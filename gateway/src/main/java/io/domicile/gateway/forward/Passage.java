package io.domicile.gateway.forward;

import io.domicile.gateway.contract.Operation;
import io.domicile.gateway.door.CleanPath;
import io.domicile.gateway.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to a service and its answer on the way back. */
record Passage(Operation operation, CleanPath path, RequestHeaders headers, URI upstream) implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var original = request.proxiedRequest();
        request.setURI(path.encoded() + query(original));
        headers.rewrite(request.headers(), original);
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(request, problem(failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        AnswerHeaders.rewrite(context.response().headers(), upstream);
        return context.sendResponse();
    }

    private static String query(HttpServerRequest request) {
        var query = request.query();
        return query == null ? "" : "?" + query;
    }

    private Problem problem(Throwable failure) {
        // Only the kind of failure: messages of the client quote the address with its query.
        var cause = failure.getCause();
        var kind = (cause == null ? failure : cause).getClass().getSimpleName();
        LOG.warnf("upstream-failed service=%s route=%s failure=%s", operation.service(), operation.template(), kind);
        return failure instanceof TimeoutException ? UpstreamProblems.tooSlow() : UpstreamProblems.unavailable();
    }

    private static ProxyResponse answer(ProxyRequest request, Problem problem) {
        var response = request.release().response().setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.json()));
    }
}

package io.domicile.gateway.forward;

import io.domicile.gateway.contract.Operation;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Sends a request to its service, and once more when a second try is due. */
record Sending(Operation operation, Buffer body, SecondTry secondTry) implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().proxiedRequest().headers();
        return send(context)
                .recover(failure ->
                        secondTry.isDue(operation, headers, failure) ? send(context) : Future.failedFuture(failure));
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        // A body is read once, so each try has its own.
        context.request().setBody(body.length() > 0 ? Body.body(body) : null);
        return context.sendRequest();
    }
}

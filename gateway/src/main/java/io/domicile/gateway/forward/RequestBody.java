package io.domicile.gateway.forward;

import io.domicile.gateway.config.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Takes the whole body before anything is sent on. Bodies are small here, and so a slow or endless sender costs one of
 * its own connections and never one to a service.
 */
@Singleton
class RequestBody {
    /** More than the limit; found while reading when the caller did not declare the length. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        private final long limit;

        private TooLarge(long limit) {
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    static final class TooSlow extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Vertx vertx;
    private final long limit;
    private final long millis;

    RequestBody(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.limit = config.limits().body().asLongValue();
        this.millis = config.timeouts().body().toMillis();
    }

    Future<Buffer> read(HttpServerRequest request) {
        if (request.isEnded()) {
            return Future.succeededFuture(Buffer.buffer());
        }
        Promise<Buffer> promise = Promise.promise();
        var body = Buffer.buffer();
        // Without an explicit pause the first handler set would already let the data flow.
        request.pause();
        request.exceptionHandler(promise::tryFail);
        request.endHandler(_ -> promise.tryComplete(body));
        request.handler(data -> {
            if (body.length() + data.length() > limit) {
                promise.tryFail(new TooLarge(limit));
            } else if (!promise.future().isComplete()) {
                body.appendBuffer(data);
            }
        });
        long timer = vertx.setTimer(millis, _ -> promise.tryFail(new TooSlow()));
        request.resume();
        return promise.future().onComplete(_ -> vertx.cancelTimer(timer));
    }
}

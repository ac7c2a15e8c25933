package io.domicile.gateway.running;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Lets the gateway notice soon that a caller does not read: by itself the system holds megabytes of an answer. */
@Singleton
class SmallSendBuffer implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(16 * 1024);
    }
}

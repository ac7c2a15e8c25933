package io.domicile.gateway.pages;

import io.domicile.gateway.config.GatewayConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** For whoever opens the address in a browser: what runs here and where to read on. */
@Singleton
class Landing {
    private final String page;

    Landing(GatewayConfig config) {
        page = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Domicile %1$s</title>
            <h1>Domicile, cell %1$s</h1>
            <p>Sovereign AI infrastructure: what was announced and what was delivered, where a workload may run, and
            whether the place will exist. Data of tenants of this cell stays in its jurisdiction.</p>
            <p>Version %2$s. The API is under <code>/api/v1</code> and wants an access token of this cell.</p>
            <ul>
            <li><a href="/openapi">Description of the API</a> (OpenAPI, JSON)</li>
            <li><a href="/health">State of this cell</a> (JSON)</li>
            </ul>
            </html>
            """.formatted(escaped(config.jurisdiction()), escaped(config.version()));
    }

    void answer(RoutingContext exchange) {
        exchange.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package io.domicile.testparts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A real Keycloak with the demo realm of Korea and one more tenant, other-bank: their accounts and clients. */
public final class TestKeycloak {
    private final Attachment attachment;
    private final String issuer;

    TestKeycloak(Attachment attachment, String issuer) {
        this.attachment = attachment;
        this.issuer = issuer;
    }

    /** Also the address for {@code quarkus.oidc.auth-server-url}. */
    public String issuer() {
        return issuer;
    }

    /** An access token of a person, such as {@code analyst@demo-bank}; any account whose password is the demo rule's. */
    public String token(String account) {
        return attachment.ask("token", account).get("token");
    }

    /** An access token of a confidential client, such as {@code demo-bank-api}. */
    public String clientToken(String clientId) {
        return attachment.ask("token", clientId).get("token");
    }

    /**
     * A request to the realm's admin REST interface as its administrator, for tests that add organizations or people: the path
     * continues {@code /admin/realms/domicile}, an empty body sends none. The realm is shared: use names of your own.
     */
    public HttpResponse<String> admin(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(issuer.replace("/realms/", "/admin/realms/") + path))
                .header(
                        "Authorization",
                        "Bearer " + attachment.ask("admin-token").get("token"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }
}

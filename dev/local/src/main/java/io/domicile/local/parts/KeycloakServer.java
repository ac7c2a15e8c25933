package io.domicile.local.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A running Keycloak as its administrator and its users see it. */
public record KeycloakServer(String address, Login administrator) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "domicile";

    /** What stands in a token's {@code iss}, and the base of discovery. */
    public String issuer() {
        return address + "/realms/" + REALM;
    }

    public String tokenEndpoint() {
        return tokenEndpoint(REALM);
    }

    /** Makes the realm from its JSON unless there is one; an existing realm keeps what people changed in it. */
    public void createRealm(String json) {
        if (Http.answers(issuer() + "/.well-known/openid-configuration")) {
            return;
        }
        var response = Http.postJson(address + "/admin/realms", adminToken(), json);
        if (response.statusCode() != 201) {
            throw new PartFailed(
                    "Keycloak refuses the realm with status " + response.statusCode() + ": " + response.body());
        }
    }

    public String adminToken() {
        return token(
                tokenEndpoint("master"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        administrator.username(),
                        "password",
                        administrator.password()));
    }

    /** A person's access token, by the client that only local realms have. */
    public String passwordToken(String clientId, Login user) {
        return passwordToken(tokenEndpoint(), clientId, user);
    }

    public static String passwordToken(String tokenEndpoint, String clientId, Login user) {
        return token(
                tokenEndpoint,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        clientId,
                        "username",
                        user.username(),
                        "password",
                        user.password()));
    }

    /** A program's access token. */
    public static String clientToken(String tokenEndpoint, Login client) {
        return token(
                tokenEndpoint,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client.username(),
                        "client_secret", client.password()));
    }

    private String tokenEndpoint(String realm) {
        return address + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    private static String token(String endpoint, Map<String, String> fields) {
        var response = Http.postForm(endpoint, fields);
        try {
            if (response.statusCode() == 200) {
                return JSON.readTree(response.body()).required("access_token").textValue();
            }
        } catch (JsonProcessingException e) {
            throw new PartFailed("Keycloak answers with no token: " + e.getMessage(), e);
        }
        throw new PartFailed("Keycloak gives no token: " + response.statusCode() + " " + response.body());
    }
}

package io.domicile.gateway.problem;

/** 401, with the challenge of RFC 6750. */
public final class Unauthorized {
    private Unauthorized() {}

    public static Problem noToken() {
        return answer("Send an access token of this cell: Authorization: Bearer <token>", "Bearer realm=\"domicile\"");
    }

    /** Why is not said: a caller with an honest token gets a new one, and nobody else needs to know. */
    public static Problem invalidToken() {
        return answer(
                "The access token is not valid here: expired, not for this audience, or not issued by a known cell.",
                "Bearer realm=\"domicile\", error=\"invalid_token\"");
    }

    private static Problem answer(String detail, String challenge) {
        return Problem.of(401, "unauthorized", "Unauthorized", detail)
                .header("WWW-Authenticate", challenge)
                .header("Cache-Control", "no-store");
    }
}

package io.domicile.gateway.forward;

import io.domicile.gateway.problem.Problem;

/** What a caller is told when a service does not answer. Which one, and why, is in the log. */
final class UpstreamProblems {
    private UpstreamProblems() {}

    static Problem unavailable() {
        return Problem.of(
                        503,
                        "service-unavailable",
                        "Service unavailable",
                        "The service behind this address cannot answer at present. With the same Idempotency-Key a"
                                + " write can safely be sent again.")
                .header("Retry-After", "2");
    }

    static Problem tooSlow() {
        return Problem.of(
                504,
                "service-too-slow",
                "Service too slow",
                "The service behind this address did not answer in time; it may still carry out what was asked.");
    }

    static Problem bodyTooSlow() {
        return Problem.of(408, "body-too-slow", "Body too slow", "The request body did not arrive in time.")
                .header("Connection", "close");
    }
}

package io.domicile.gateway.door;

import io.domicile.gateway.problem.Problem;
import java.util.Collection;

/** What the door says when it does not open. */
public final class DoorProblems {
    private DoorProblems() {}

    static Problem unclean(String reason) {
        return Problem.of(400, "malformed-path", "Malformed path", reason);
    }

    static Problem malformed(String detail) {
        return Problem.of(400, "malformed-request", "Malformed request", detail);
    }

    static Problem oldHttp() {
        return Problem.of(505, "http-version-not-supported", "HTTP version not supported", "Use HTTP/1.1.");
    }

    static Problem unknown() {
        return Problem.of(404, "not-found", "Not found", "Nothing is served under this path; /openapi lists what is.");
    }

    public static Problem wrongMethod(Collection<String> allowed) {
        return Problem.of(405, "method-not-allowed", "Method not allowed", "This path does not take this method.")
                .header("Allow", String.join(", ", allowed));
    }

    public static Problem bodyTooLarge(long limit) {
        return Problem.of(
                413, "body-too-large", "Body too large", "A request body may have at most " + limit + " bytes.");
    }
}

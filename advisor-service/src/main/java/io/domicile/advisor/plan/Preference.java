package io.domicile.advisor.plan;

import java.util.Arrays;
import java.util.Optional;

/** What callers prefer, by the header {@code Prefer} (RFC 7240). */
final class Preference {

    private static final String RESPOND_ASYNC = "respond-async";

    private Preference() {}

    /** Not to wait. Other preferences may stand beside it, and words have no case. */
    static boolean isAsync(Optional<String> prefer) {
        return prefer.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(one -> one.split(";", 2)[0].strip())
                .anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }
}

package io.domicile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error as the caller sees it (RFC 9457). {@code type} is the contract; the texts are for people and may change.
 *
 * @param errors which parts of the request are wrong, when that can be said
 * @param trace what to quote to an operator; filled in when the answer is made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Invalid> errors,
        @Nullable String trace) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem("/problems/" + slug, title, status, detail, List.of(), null);
    }

    public Problem with(List<Invalid> errors) {
        return new Problem(type, title, status, detail, errors, trace);
    }

    public RestResponse<Problem> response() {
        return builder().build();
    }

    /** For the few answers that carry a header of their own, such as {@code Retry-After}. */
    public RestResponse.ResponseBuilder<Problem> builder() {
        var traced = trace == null ? tracedBy(Trace.current()) : this;
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(traced)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store");
    }

    /** Ends the request with this problem and, inside a transaction, rolls back what it has written. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    Problem tracedBy(@Nullable String trace) {
        return new Problem(type, title, status, detail, errors, trace);
    }
}

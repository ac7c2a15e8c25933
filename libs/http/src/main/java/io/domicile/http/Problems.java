package io.domicile.http;

import java.util.List;

/** The problems every service can answer with; each type is listed in the README. */
final class Problems {
    private Problems() {}

    static Problem malformedJson(String detail) {
        return Problem.of(400, "malformed-json", "The body cannot be read as JSON", detail);
    }

    static Problem invalid(List<Invalid> errors) {
        return Problem.of(
                        400,
                        "invalid-request",
                        "The request is not valid",
                        errors.size() == 1 ? "One part of the request is wrong." : errors.size() + " parts are wrong.")
                .with(errors);
    }

    static Problem invalid(Invalid error) {
        return invalid(List.of(error));
    }

    static Problem bodyTooLarge(long limit) {
        return Problem.of(
                413, "body-too-large", "The body is too large", "A body here has at most %,d bytes.".formatted(limit));
    }

    static Problem internal(String trace) {
        return Problem.of(
                        500,
                        "internal-error",
                        "Something went wrong on our side",
                        "The request may or may not have had an effect. Quote the trace to whoever runs this service.")
                .tracedBy(trace);
    }

    static Problem unavailable() {
        return Problem.of(
                503, "unavailable", "Not available just now", "Try the same request again after a short while.");
    }

    /** For an error that the framework raises by its status alone. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(
                        400,
                        "bad-request",
                        "The request cannot be read",
                        "Check the address, the headers and the body.");
            case 401 ->
                Problem.of(
                        401,
                        "unauthenticated",
                        "Who is asking is not known",
                        "Send a valid access token as Authorization: Bearer.");
            case 403 -> Problem.of(403, "forbidden", "Not allowed", "Your roles do not allow this operation.");
            case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing here, or nothing you may see.");
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "This method is not offered here",
                        "Use one of the methods in the Allow header.");
            case 406 ->
                Problem.of(
                        406,
                        "not-acceptable",
                        "Not available in that media type",
                        "Ask for application/json in the Accept header, or for a type the documentation names.");
            case 409 ->
                Problem.of(409, "conflict", "In conflict with what is there", "Read the current state and try again.");
            case 413 -> Problem.of(413, "body-too-large", "The body is too large", "Send a smaller body.");
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "That media type is not read here",
                        "Send application/json without a content encoding, or a type the documentation names.");
            case 429 -> Problem.of(429, "too-many-requests", "Too many requests", "Wait as Retry-After says.");
            case 503 -> unavailable();
            default ->
                Problem.of(
                        status,
                        "http-" + status,
                        "The request was refused",
                        "The request was refused with status " + status + ".");
        };
    }
}

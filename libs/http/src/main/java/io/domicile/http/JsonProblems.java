package io.domicile.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body and where, in our words: Jackson's own would name classes and settings. */
final class JsonProblems {
    private static final String LIMITS =
            "At most %d levels deep, names to %d, texts to %d and numbers to %d characters are read; exceeded"
                    .formatted(StrictJson.MAX_DEPTH, StrictJson.MAX_NAME, StrictJson.MAX_STRING, StrictJson.MAX_NUMBER);

    private final ObjectMapper mapper;

    JsonProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Problem of(JsonProcessingException e) {
        // A syntax error below a field arrives wrapped in the mapping of that field.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InputCoercionException _ -> {
                    return at(e, "The number is out of range.");
                }
                case StreamReadException syntax -> {
                    return malformed(syntax);
                }
                case StreamConstraintsException limit -> {
                    return Problems.malformedJson(LIMITS + place(limit.getLocation()));
                }
                default -> {}
            }
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> at(e, "Unknown field. " + known(unknown));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> at(e, Expected.form(mismatch.getTargetType(), this::jsonName));
            default -> at(e, "This value is not accepted.");
        };
    }

    static Problem missing() {
        return Problems.invalid(Invalid.body("#", "A body is required."));
    }

    private static Problem malformed(StreamReadException e) {
        var reason = e.getOriginalMessage();
        var shown = e instanceof CarefulParser.Refused || reason.startsWith("Duplicate field")
                ? reason.replaceAll("\\.$", "")
                : "Not JSON from here on";
        return Problems.malformedJson(shown + place(e.getLocation()));
    }

    private static String place(JsonLocation at) {
        return at == null ? "." : " at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String known(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "No fields are known here."
                : "Known: " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static Problem at(JsonProcessingException e, String detail) {
        var path = e instanceof JsonMappingException mapping
                ? mapping.getPath()
                : List.<JsonMappingException.Reference>of();
        var pointer = new Pointer();
        for (var step : path) {
            if (step.getFieldName() != null) {
                pointer.field(step.getFieldName());
            } else {
                pointer.index(step.getIndex());
            }
        }
        return Problems.invalid(Invalid.body(pointer.toString(), detail));
    }

    private String jsonName(Object constant) {
        return mapper.<com.fasterxml.jackson.databind.JsonNode>valueToTree(constant)
                .asText();
    }
}

package io.domicile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One wrong part of a request and how to mend it: in the body by {@code pointer}, else by the name of the parameter.
 *
 * @param pointer a JSON Pointer in its URI fragment form ({@code #/items/0/name}); {@code #} is the whole body
 * @param parameter the name of a query, path or header parameter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invalid(@Nullable String pointer, @Nullable String parameter, String detail) {
    public static Invalid body(String pointer, String detail) {
        return new Invalid(pointer, null, detail);
    }

    public static Invalid parameter(String name, String detail) {
        return new Invalid(null, name, detail);
    }
}

package io.domicile.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not know, that are repeated or that do not have their form. A typo
 * in a filter would otherwise answer with everything, and JAX-RS calls a limit of "ten" a 404.
 */
class QueryFilter {
    private static final int SHOWN_ERRORS = 20;
    private static final int SHOWN_NAME = 64;

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        requireStorablePath(uri);
        var given = uri.getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var inputs = Inputs.of(resource.getResourceMethod());
        var errors = new ArrayList<Invalid>();
        given.forEach((name, values) -> {
            if (errors.size() < SHOWN_ERRORS) {
                check(name, values, inputs, errors);
            }
        });
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors).exception();
        }
    }

    private static void requireStorablePath(UriInfo uri) {
        for (var values : uri.getPathParameters().values()) {
            if (!values.stream().allMatch(Text::isStorable)) {
                throw new NotFoundException();
            }
        }
    }

    private static void check(String name, List<String> values, Inputs inputs, List<Invalid> errors) {
        var query = inputs.queries().get(name);
        if (query == null) {
            var shown = name.length() > SHOWN_NAME ? name.substring(0, SHOWN_NAME) + "…" : name;
            errors.add(Invalid.parameter(shown, "Unknown parameter. " + known(inputs)));
        } else if (values.size() > 1 && !query.many()) {
            errors.add(Invalid.parameter(name, "Given %d times; give it once.".formatted(values.size())));
        } else if (!values.stream().allMatch(Text::isStorable)) {
            errors.add(Invalid.parameter(name, "Holds U+0000 or half of a surrogate pair."));
        } else if (!values.stream().allMatch(value -> Form.fits(query.type(), value))) {
            errors.add(Invalid.parameter(name, Expected.form(query.type(), String::valueOf)));
        }
    }

    private static String known(Inputs inputs) {
        var names = inputs.queries().keySet();
        return names.isEmpty() ? "There are none here." : "Known: " + String.join(", ", names) + ".";
    }
}

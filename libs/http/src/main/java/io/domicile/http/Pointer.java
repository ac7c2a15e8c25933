package io.domicile.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Builds a JSON Pointer (RFC 6901) step by step and shows it as a URI fragment, the form RFC 9457 uses. */
final class Pointer {
    private final StringBuilder steps = new StringBuilder();

    Pointer field(String name) {
        steps.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        return this;
    }

    Pointer index(int index) {
        steps.append('/').append(index);
        return this;
    }

    @Override
    public String toString() {
        try {
            return new URI(null, null, steps.toString()).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

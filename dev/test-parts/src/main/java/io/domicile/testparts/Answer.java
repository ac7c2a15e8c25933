package io.domicile.testparts;

import java.util.Map;

/** What the shared parts say to one request. */
record Answer(Map<String, String> values) {
    String get(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("The shared test parts answer without " + key);
        }
        return value;
    }
}

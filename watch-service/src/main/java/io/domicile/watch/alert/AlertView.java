package io.domicile.watch.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its tenant reads it.
 *
 * @param acknowledgedBy the pseudonym of the first who took note
 */
record AlertView(
        @JsonUnwrapped AlertV1 told,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {}

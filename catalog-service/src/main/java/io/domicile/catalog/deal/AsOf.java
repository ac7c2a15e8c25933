package io.domicile.catalog.deal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads {@code asOf}: an instant, or a day, which means its end. Nothing given means now. */
final class AsOf {

    private AsOf() {}

    static Instant parse(Optional<String> asOf, Clock clock) {
        return asOf.map(AsOf::parse).orElseGet(clock::instant);
    }

    private static Instant parse(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000);
        } catch (DateTimeException e) {
            throw new DealException.BadQuery(
                    "asOf", "takes a UTC instant (2026-11-23T00:00:00Z) or a day (2026-11-23)");
        }
    }
}

package io.domicile.catalog.claim;

import io.domicile.catalog.source.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value that is shown for one property, with everything that a reader needs to believe it or not.
 *
 * @param said when it was said, as stated; null if not known
 * @param knownAt when the catalog came to know it
 * @param reviewBy the day after which the fact wants a second look
 * @param claim the claim that says so
 * @param others claims on the same matter that were not chosen, all still readable
 */
public record Stated(
        Value value,
        StatementStatus statement,
        FactStatus fact,
        Tier tier,
        String speaker,
        @Nullable String said,
        Instant knownAt,
        LocalDate reviewBy,
        UUID claim,
        List<UUID> others) {}

package io.domicile.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for: take it as {@code @BeanParam @Valid Page page}.
 *
 * @param cursor where the page before ended, as {@link Cursors} sealed it; none for the first page
 */
public record Page(
        @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
        @RestQuery @Nullable String cursor) {}

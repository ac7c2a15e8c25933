package io.domicile.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strong ETags of what is shown. The tenant is part of the tag, so that equal content of two tenants has different tags
 * and neither learns of the other by a 304.
 */
@Singleton
public class Etags {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final int TAG_BYTES = 16;

    private final CanonicalJson canonical;
    private final HttpHeaders headers;

    Etags(CanonicalJson canonical, HttpHeaders headers) {
        this.canonical = canonical;
        this.headers = headers;
    }

    /**
     * The tag of what is shown.
     *
     * @param tenant whose content it is, null for what is the same for all
     */
    public EntityTag of(@Nullable String tenant, Object content) {
        var hash = Digests.sha256(Digests.join(Digests.bytes(tenant), canonical.of(content)));
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES)));
    }

    /** 200 with the content and its tag, or 304 when {@code If-None-Match} has that tag. */
    public Response answer(@Nullable String tenant, Object content) {
        var tag = of(tenant, content);
        var answer = anyMatches(HttpHeaders.IF_NONE_MATCH, tag, true) ? Response.notModified() : Response.ok(content);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Ends an update unless {@code If-Match} names what is there now: 428 without the header, 412 when it is stale. */
    public void requireMatch(@Nullable String tenant, Object current) {
        if (given(HttpHeaders.IF_MATCH).isEmpty()) {
            throw Problem.of(
                            428,
                            "precondition-required",
                            "Say which version you are changing",
                            "Read it first and send its ETag as If-Match.")
                    .exception();
        }
        if (!anyMatches(HttpHeaders.IF_MATCH, of(tenant, current), false)) {
            throw Problem.of(
                            412,
                            "precondition-failed",
                            "It has changed since you read it",
                            "Read it again and send the new ETag as If-Match.")
                    .exception();
        }
    }

    private boolean anyMatches(String header, EntityTag tag, boolean weakToo) {
        return given(header).stream()
                .anyMatch(value -> value.strip().equals("*")
                        || TAG.matcher(value)
                                .results()
                                .anyMatch(found ->
                                        found.group(2).equals(tag.getValue()) && (weakToo || found.group(1) == null)));
    }

    private List<String> given(String header) {
        var values = headers.getRequestHeader(header);
        return values == null ? List.of() : values;
    }
}

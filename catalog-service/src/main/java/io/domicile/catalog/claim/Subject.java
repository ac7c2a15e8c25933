package io.domicile.catalog.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, within its deal: the deal itself, or one of its phases or sites.
 *
 * @param kind {@code deal}, {@code phase} or {@code site}
 * @param id the phase's or site's id; null for the deal
 */
public record Subject(String kind, @Nullable String id) {

    private static final Pattern FORM = Pattern.compile("deal|(phase|site)/([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** The deal itself. */
    public static final Subject DEAL = new Subject("deal", null);

    /**
     * Reads {@code deal}, {@code phase/<id>} or {@code site/<id>}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    @JsonCreator
    public static Subject parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no subject; write deal, phase/<id> or site/<id>, such as phase/initial");
        }
        return match.group(1) == null ? DEAL : new Subject(match.group(1), match.group(2));
    }

    /** A phase of the deal. */
    public static Subject phase(String id) {
        return new Subject("phase", id);
    }

    /** A site of the deal. */
    public static Subject site(String id) {
        return new Subject("site", id);
    }

    @JsonValue
    @Override
    public String toString() {
        return id == null ? kind : kind + "/" + id;
    }
}

package io.domicile.advisor.advice;

import io.domicile.advisor.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What is found under a hash is believed only if it has that hash. */
final class Intact {

    private Intact() {}

    /** @param what whose content it is, for people */
    static String content(String what, String sha256, @Nullable String found) {
        if (found == null) {
            throw new AdviceException.Damaged("What was read of '%s' (SHA-256 %s) is gone.".formatted(what, sha256));
        }
        if (!CanonicalJson.sha256(found).equals(sha256)) {
            throw new AdviceException.Damaged(
                    "What is kept of '%s' is not what was read: its SHA-256 is not %s.".formatted(what, sha256));
        }
        return found;
    }
}

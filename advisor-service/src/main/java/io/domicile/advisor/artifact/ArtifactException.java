package io.domicile.advisor.artifact;

import io.domicile.http.Invalid;
import java.util.List;
import java.util.UUID;

/** What can be wrong with a request about artifacts. */
abstract sealed class ArtifactException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ArtifactException(String message) {
        super(message);
    }

    /** Also for those of other tenants. */
    static final class NotFound extends ArtifactException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no artifact " + id + " of yours");
        }
    }

    /** Parts that are each well formed do not fit each other, or what is there. */
    static final class Unfit extends ArtifactException {

        private static final long serialVersionUID = 1;

        private final transient List<Invalid> errors;

        Unfit(List<Invalid> errors) {
            super(errors.size() == 1 ? "One part does not fit." : errors.size() + " parts do not fit.");
            this.errors = List.copyOf(errors);
        }

        List<Invalid> errors() {
            return errors;
        }
    }
}

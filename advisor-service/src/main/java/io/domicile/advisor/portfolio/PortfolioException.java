package io.domicile.advisor.portfolio;

import io.domicile.http.Invalid;
import java.util.List;
import java.util.UUID;

/** What can be wrong with a request about portfolios. */
abstract sealed class PortfolioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PortfolioException(String message) {
        super(message);
    }

    /** Also for those of other tenants. */
    static final class NotFound extends PortfolioException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no portfolio " + id + " of yours");
        }
    }

    /** Parts that are each well formed do not fit each other. */
    static final class Unfit extends PortfolioException {

        private static final long serialVersionUID = 1;

        private final transient List<Invalid> errors;

        Unfit(List<Invalid> errors) {
            super(
                    errors.size() == 1
                            ? "One part does not fit the others."
                            : errors.size() + " parts do not fit the others.");
            this.errors = List.copyOf(errors);
        }

        List<Invalid> errors() {
            return errors;
        }
    }
}

package io.domicile.advisor.weights;

import java.util.List;
import java.util.UUID;

/** What can be wrong with a request about sets of weights. */
abstract sealed class WeightSetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private WeightSetException(String message) {
        super(message);
    }

    /** Also for those of other tenants. */
    static final class NotFound extends WeightSetException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no weight set " + id + " of yours");
        }
    }

    static final class NameTaken extends WeightSetException {

        private static final long serialVersionUID = 1;

        NameTaken(String name) {
            super("You have another weight set named '" + name + "'; change that one or take another name");
        }
    }

    /** No weight is more than 0, so nothing would count. */
    static final class NothingCounts extends WeightSetException {

        private static final long serialVersionUID = 1;

        NothingCounts() {
            super("Every weight is 0, so no criterion would count; give at least one of them more");
        }
    }

    /** Weights of what is no criterion. */
    static final class NoCriterion extends WeightSetException {

        private static final long serialVersionUID = 1;

        private final transient List<String> words;

        NoCriterion(List<String> words) {
            super("No criterion is called so: " + String.join(", ", words));
            this.words = words;
        }

        List<String> words() {
            return words;
        }
    }
}

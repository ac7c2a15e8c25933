package io.domicile.advisor.advice;

import io.domicile.advisor.rule.RuleFilesUnreadable;
import io.domicile.http.Invalid;
import java.util.List;
import java.util.UUID;

/** What can be wrong with a request for advice, its workload aside. */
abstract sealed class AdviceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Invalid> findings;

    private AdviceException(String detail) {
        this(detail, List.of());
    }

    private AdviceException(String detail, List<Invalid> findings) {
        super(detail);
        this.findings = List.copyOf(findings);
    }

    /** What is wrong where; empty when it is nothing in the request. */
    List<Invalid> findings() {
        return findings;
    }

    /** No such record, or another tenant's: the two look alike on purpose. */
    static final class NotFound extends AdviceException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("No advice '" + id + "' was stored. Only advice asked for with store=true is kept.");
        }
    }

    /** Candidates that nobody knows. */
    static final class UnknownPlaces extends AdviceException {

        private static final long serialVersionUID = 1;

        UnknownPlaces(List<Invalid> findings) {
            super("Some of the places asked for are not known or are named twice. See errors.", findings);
        }
    }

    /** A set of weights that the tenant does not have. */
    static final class UnknownWeightSet extends AdviceException {

        private static final long serialVersionUID = 1;

        UnknownWeightSet(List<Invalid> findings) {
            super("The weight set is not known. See errors.", findings);
        }
    }

    /** Two statements of weights that may differ. */
    static final class WeighedTwice extends AdviceException {

        private static final long serialVersionUID = 1;

        WeighedTwice(List<Invalid> findings) {
            super("It is said twice how to weigh. See errors.", findings);
        }
    }

    /** Another version of the engine gave it, and may answer otherwise. */
    static final class OtherEngine extends AdviceException {

        private static final long serialVersionUID = 1;

        OtherEngine(String recorded, String running) {
            super(
                    "Version %s of the engine gave this advice, and version %s runs here. Only the version that gave it can give it again; its record stays readable."
                            .formatted(recorded, running));
        }
    }

    /** Kept by a release that did not keep all that it takes. */
    static final class NotReplayable extends AdviceException {

        private static final long serialVersionUID = 1;

        NotReplayable(UUID id) {
            super("Advice '" + id + "' was kept before records held what a replay needs. Ask again with store=true.");
        }
    }

    /** Something of a record is not what it was. */
    static final class Damaged extends AdviceException {

        private static final long serialVersionUID = 1;

        Damaged(String detail) {
            super(detail);
        }
    }

    /** The rules of a record are kept, in a form that this release does not read. */
    static final class RulesUnreadable extends AdviceException {

        private static final long serialVersionUID = 1;

        private static final int SHOWN = 500;

        RulesUnreadable(RuleFilesUnreadable why) {
            super(
                    "The rule packs of this record are kept as they were, and version %s of the engine can't read them: %s. Ask an instance of the release that kept the record; the record itself can be read here as it is."
                            .formatted(EngineVersion.CURRENT, start(String.valueOf(why.getMessage()))));
        }

        private static String start(String faults) {
            return faults.length() <= SHOWN ? faults : faults.substring(0, SHOWN) + "…";
        }
    }
}

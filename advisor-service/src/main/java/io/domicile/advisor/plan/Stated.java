package io.domicile.advisor.plan;

import io.domicile.advisor.portfolio.Limits;
import java.util.List;

/** A limit as its tenant stated it: one of these may be many of the engine's. */
sealed interface Stated {

    /** Its field in a portfolio's limits; {@code capacity} for what the places have. */
    String field();

    /** Whom or what it is about; empty where that is all. */
    String about();

    /** In words. */
    String says();

    /**
     * A figure.
     *
     * @param about the area that it is for; empty where it is for all
     */
    record Figure(Row.Kind kind, String about, double figure) implements Stated {

        @Override
        public String field() {
            return kind.field();
        }

        Figure at(double other) {
            return new Figure(kind, about, other);
        }

        /** Whether a larger figure limits more. */
        boolean isLeast() {
            return kind == Row.Kind.MINIMUM_SHARE;
        }

        /** With this figure it limits nothing. */
        double loosest() {
            return switch (kind) {
                case MINIMUM_SHARE -> 0;
                case OPERATORS -> 1_000;
                case BUDGET -> 1e12;
                default -> 1;
            };
        }

        String unit() {
            return switch (kind) {
                case OPERATORS -> "operators";
                case BUDGET -> "USD a month";
                default -> "share of the demand";
            };
        }

        /** The figure in words. */
        String said() {
            return switch (kind) {
                case OPERATORS, BUDGET -> "%.0f".formatted(figure);
                default -> Rows.percent(figure);
            };
        }

        @Override
        public String says() {
            var most = (isLeast() ? "at least " : "at most ") + said();
            return switch (kind) {
                case OPERATORS -> most + (figure == 1 ? " operator" : " operators");
                case BUDGET -> most + " USD a month";
                case OPERATOR_SHARE -> most + " of the demand at any one operator";
                case STACK_SHARE -> most + " of the demand on any one vendor's platform";
                default -> most + " of the demand in " + about;
            };
        }
    }

    /** Workloads at one place, or at places apart. */
    record Group(Row.Kind kind, List<String> workloads) implements Stated {

        @Override
        public String field() {
            return kind.field();
        }

        @Override
        public String about() {
            return says();
        }

        @Override
        public String says() {
            return String.join(", ", workloads) + (kind == Row.Kind.TOGETHER ? " at one place" : " at places apart");
        }
    }

    /** Workloads that need a standby. */
    record Standby(Limits.Failover failover) implements Stated {

        private static final int MOST = 5;

        @Override
        public String field() {
            return "failover";
        }

        /** The first of them, where there are many. */
        @Override
        public String about() {
            var named = failover.workloads();
            return named.size() > MOST
                    ? "%s and %d others".formatted(String.join(", ", named.subList(0, MOST)), named.size() - MOST)
                    : String.join(", ", named);
        }

        @Override
        public String says() {
            return "a standby for %s, %s"
                    .formatted(
                            about(),
                            switch (failover.kept()) {
                                case OPERATOR -> "at another operator in the same jurisdiction";
                                case PLACE -> "at another place in the same jurisdiction";
                            });
        }
    }

    /**
     * What the places have.
     *
     * @param percent of it
     */
    record Capacity(String basis, int percent) implements Stated {

        /** Most that is tried. */
        static final int MOST = 10_000;

        @Override
        public String field() {
            return "capacity";
        }

        Capacity at(int other) {
            return new Capacity(basis, other);
        }

        @Override
        public String about() {
            return "";
        }

        String unit() {
            return "percent of the %s capacity".formatted(basis);
        }

        @Override
        public String says() {
            return "the %s capacity of the places".formatted(basis);
        }
    }
}

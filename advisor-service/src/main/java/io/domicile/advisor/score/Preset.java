package io.domicile.advisor.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.domicile.advisor.workload.Criterion;

/** Weights for those who bring none. A criterion counts once unless said otherwise. */
public enum Preset {
    /** What a service lives by counts double. */
    BALANCED("balanced") {
        @Override
        double weight(Criterion criterion) {
            return switch (criterion) {
                case COST, LATENCY, DELIVERY -> 2;
                default -> 1;
            };
        }
    },
    /** Each dimension of sovereignty counts four times. */
    SOVEREIGNTY_FIRST("sovereignty-first") {
        @Override
        double weight(Criterion criterion) {
            return switch (criterion) {
                case DATA_SOVEREIGNTY, OPERATOR_SOVEREIGNTY, CONTROL_PLANE_SOVEREIGNTY, REACH -> 4;
                default -> 1;
            };
        }
    },
    /** Cost counts as much as all the rest. */
    COST_FIRST("cost-first") {
        @Override
        double weight(Criterion criterion) {
            return criterion == Criterion.COST ? Criterion.values().length - 1.0 : 1;
        }
    };

    private final String word;

    Preset(String word) {
        this.word = word;
    }

    /** The name in requests. */
    @JsonValue
    public String word() {
        return word;
    }

    abstract double weight(Criterion criterion);
}

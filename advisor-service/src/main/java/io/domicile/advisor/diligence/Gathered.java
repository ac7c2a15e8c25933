package io.domicile.advisor.diligence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The same question or artifact of several workloads, put together. */
final class Gathered<T> {

    private final BinaryOperator<T> and;
    private final Map<String, Double> gains = new HashMap<>();
    private T what;

    /** @param and what two of them are together */
    Gathered(T what, BinaryOperator<T> and) {
        this.what = what;
        this.and = and;
    }

    /** @param more what each workload for which it matters would gain, in its regrets */
    void add(T further, Map<String, Double> more) {
        what = and.apply(what, further);
        more.forEach((workload, gain) -> gains.merge(workload, gain, Math::max));
    }

    T what() {
        return what;
    }

    Concerned concerned() {
        return Concerned.of(gains.keySet());
    }

    /** What all of them would gain together, in regrets. */
    double gain() {
        return gains.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

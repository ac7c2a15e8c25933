package io.domicile.advisor.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * In which whole units demand and capacity are counted: watts, or for the largest portfolios the least power of ten of them
 * with which the sums of the engine stay exact.
 *
 * @param watts one unit
 */
record Units(long watts) {

    /** Most units that one workload, or several bound to one place, may take. */
    private static final double MOST = 1e9;

    static Units of(Case given) {
        double largest = given.portfolio().workloads().stream()
                .mapToDouble(workload -> given.kw(workload.id()))
                .max()
                .orElse(0);
        for (List<String> group : given.limits().groupsTogether()) {
            largest = Math.max(largest, group.stream().mapToDouble(given::kw).sum());
        }
        long watts = 1;
        while (largest * 1000 / watts > MOST) {
            watts *= 10;
        }
        return new Units(watts);
    }

    double kw() {
        return watts / 1000.0;
    }

    /** Rounded up, so that what fits by units fits. */
    int demand(double kw) {
        return whole(kw, RoundingMode.CEILING).intValueExact();
    }

    /** Rounded down. */
    long capacity(double kw) {
        return whole(kw, RoundingMode.FLOOR).longValueExact();
    }

    private BigDecimal whole(double kw, RoundingMode rounding) {
        return BigDecimal.valueOf(kw).movePointRight(3).divide(BigDecimal.valueOf(watts), 0, rounding);
    }
}

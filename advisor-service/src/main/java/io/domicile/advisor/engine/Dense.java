package io.domicile.advisor.engine;

/** Symmetric positive definite equations, in the upper triangle. */
final class Dense {
    private Dense() {}

    /** Replaces a matrix by its factor U with U'U; false if that is not a number. Four rows go at a time. */
    static boolean factor(double[][] a, int n) {
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, a[k][k]);
        }
        double tiny = largest * 1e-30 + Double.MIN_NORMAL;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            for (int p = k; p < k + 4; p++) {
                for (int q = k; q < p; q++) {
                    subtract(a[p], a[q], a[q][p], p, n);
                }
                if (!pivot(a[p], p, n, tiny)) {
                    return false;
                }
            }
            double[] u0 = a[k];
            double[] u1 = a[k + 1];
            double[] u2 = a[k + 2];
            double[] u3 = a[k + 3];
            for (int i = k + 4; i < n; i++) {
                subtract4(a[i], u0, u1, u2, u3, i, n);
            }
        }
        for (int p = k; p < n; p++) {
            for (int q = k; q < p; q++) {
                subtract(a[p], a[q], a[q][p], p, n);
            }
            if (!pivot(a[p], p, n, tiny)) {
                return false;
            }
        }
        return true;
    }

    private static boolean pivot(double[] row, int p, int n, double tiny) {
        double d = row[p];
        if (Double.isNaN(d)) {
            return false;
        }
        // Nothing left in this direction: a huge pivot leaves it as it is.
        double inverse = d <= tiny ? 1e-64 : 1 / Math.sqrt(d);
        for (int j = p; j < n; j++) {
            row[j] *= inverse;
        }
        return true;
    }

    private static void subtract(double[] row, double[] u, double f, int from, int n) {
        for (int j = from; j < n; j++) {
            row[j] -= f * u[j];
        }
    }

    private static void subtract4(double[] row, double[] u0, double[] u1, double[] u2, double[] u3, int from, int n) {
        double f0 = u0[from];
        double f1 = u1[from];
        double f2 = u2[from];
        double f3 = u3[from];
        for (int j = from; j < n; j++) {
            row[j] -= f0 * u0[j] + f1 * u1[j] + f2 * u2[j] + f3 * u3[j];
        }
    }

    /** Solves U'U x = b in place. */
    static void solve(double[][] u, int n, double[] b) {
        for (int k = 0; k < n; k++) {
            double[] row = u[k];
            b[k] /= row[k];
            double f = b[k];
            for (int j = k + 1; j < n; j++) {
                b[j] -= f * row[j];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double[] row = u[k];
            double sum = b[k];
            for (int j = k + 1; j < n; j++) {
                sum -= row[j] * b[j];
            }
            b[k] = sum / row[k];
        }
    }
}

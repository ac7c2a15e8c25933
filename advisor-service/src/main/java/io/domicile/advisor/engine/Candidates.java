package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * For each item the options that are worth looking at, in their order. {@link #NEVER} may be among them, before the
 * others: an option that loads nothing and costs more than any other, so that a relaxation over few options has a
 * solution.
 */
final class Candidates {
    static final int NEVER = -1;

    private final int[] first;
    private final int[] option;

    private Candidates(int[] first, int[] option) {
        this.first = first;
        this.option = option;
    }

    /** The {@code most} cheapest options of each item at some prices. */
    static Candidates cheapest(Core core, double[] price, int most) {
        var first = new int[core.items + 1];
        var option = new int[Math.min(core.options(), core.items * most)];
        var nearest = new Nearest(most);
        int next = 0;
        for (int i = 0; i < core.items; i++) {
            first[i] = next;
            nearest.clear();
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                nearest.offer(o, core.priced(o, price));
            }
            next = nearest.writeTo(option, next);
        }
        first[core.items] = next;
        return new Candidates(first, Arrays.copyOf(option, next));
    }

    /** Of these, the {@code most} cheapest of each item. */
    Candidates cheapestOf(Core core, double[] price, int most) {
        var begins = new int[first.length];
        var some = new int[option.length];
        var nearest = new Nearest(most);
        int next = 0;
        for (int i = 0; i < core.items; i++) {
            begins[i] = next;
            nearest.clear();
            for (int k = first[i]; k < first[i + 1]; k++) {
                nearest.offer(option[k], core.priced(option[k], price));
            }
            next = nearest.writeTo(some, next);
        }
        begins[core.items] = next;
        return new Candidates(begins, Arrays.copyOf(some, next));
    }

    /** The cheapest so far, by price. */
    private static final class Nearest {
        private final int[] option;
        private final double[] value;
        private int count;

        Nearest(int most) {
            option = new int[most];
            value = new double[most];
        }

        void clear() {
            count = 0;
        }

        void offer(int o, double priced) {
            int most = value.length;
            if (count == most && priced >= value[most - 1]) {
                return;
            }
            int k = count < most ? count++ : most - 1;
            while (k > 0 && value[k - 1] > priced) {
                value[k] = value[k - 1];
                option[k] = option[k - 1];
                k--;
            }
            value[k] = priced;
            option[k] = o;
        }

        /** By number. */
        int writeTo(int[] options, int at) {
            System.arraycopy(option, 0, options, at, count);
            Arrays.sort(options, at, at + count);
            return at + count;
        }
    }

    /** {@link #NEVER} for each item. */
    static Candidates never(Core core) {
        var first = new int[core.items + 1];
        var option = new int[core.items];
        Arrays.setAll(first, i -> i);
        Arrays.fill(option, NEVER);
        return new Candidates(first, option);
    }

    /** These and all others that are cheaper, by more than a tolerance, than the cheapest of these. */
    Candidates withCheaper(Core core, double[] price, double tolerance) {
        var wider = new int[option.length + 1024];
        var begins = new int[core.items + 1];
        int next = 0;
        for (int i = 0; i < core.items; i++) {
            begins[i] = next;
            double least = Double.POSITIVE_INFINITY;
            int k = first[i];
            if (k < first[i + 1] && option[k] == NEVER) {
                wider = next == wider.length ? Arrays.copyOf(wider, 2 * next) : wider;
                wider[next++] = option[k++];
            }
            for (int j = k; j < first[i + 1]; j++) {
                least = Math.min(least, core.priced(option[j], price));
            }
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                boolean known = k < first[i + 1] && option[k] == o;
                if (known) {
                    k++;
                }
                if (known || core.priced(o, price) < least - tolerance) {
                    if (next == wider.length) {
                        wider = Arrays.copyOf(wider, next + (next >> 1));
                    }
                    wider[next++] = o;
                }
            }
        }
        begins[core.items] = next;
        return new Candidates(begins, Arrays.copyOf(wider, next));
    }

    /** These and those of another choice. */
    Candidates with(Candidates other) {
        var all = new int[option.length + other.option.length];
        var begins = new int[first.length];
        int next = 0;
        for (int i = 0; i + 1 < first.length; i++) {
            begins[i] = next;
            int a = first[i];
            int b = other.first[i];
            while (a < first[i + 1] || b < other.first[i + 1]) {
                int left = a < first[i + 1] ? option[a] : Integer.MAX_VALUE;
                int right = b < other.first[i + 1] ? other.option[b] : Integer.MAX_VALUE;
                all[next++] = Math.min(left, right);
                a += left <= right ? 1 : 0;
                b += right <= left ? 1 : 0;
            }
        }
        begins[first.length - 1] = next;
        return new Candidates(begins, Arrays.copyOf(all, next));
    }

    Candidates where(IntPredicate keep) {
        var all = new int[option.length];
        var begins = new int[first.length];
        int next = 0;
        for (int i = 0; i + 1 < first.length; i++) {
            begins[i] = next;
            for (int k = first[i]; k < first[i + 1]; k++) {
                if (keep.test(k)) {
                    all[next++] = option[k];
                }
            }
        }
        begins[first.length - 1] = next;
        return new Candidates(begins, Arrays.copyOf(all, next));
    }

    int size() {
        return option.length;
    }

    int first(int item) {
        return first[item];
    }

    int option(int k) {
        return option[k];
    }
}

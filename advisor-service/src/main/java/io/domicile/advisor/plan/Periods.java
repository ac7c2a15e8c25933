package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cuts the time ahead of a plan into periods, as few as say the same as every day would. What a place has never falls, so a
 * plan that fits on the days on which workloads start fits on all: those days begin periods, and where the demand that runs
 * is shared out, the days after workloads end do too. A day begins none where the period before it is kept by whatever keeps
 * its own: no place gains capacity, nothing ends, and nothing is shared out.
 *
 * <p>Where there are still too many, the one is given up that makes its workloads count too early for the fewest kW and
 * days, those first between which no place gains capacity. That is on the safe side for capacities and the budget.
 */
final class Periods {

    /** The engine's work rises with the third power of limited places x periods; two periods are told apart all the same. */
    private static final int MOST_CAPACITIES = 600;

    /** What a workload weighs at least that says nothing of its demand, in kW. */
    private static final double LEAST_KW = 1;

    private final LocalDate today;
    private final LocalDate on;
    private final int most;
    private final boolean shared;
    private final TreeMap<LocalDate, Double> starting = new TreeMap<>();
    private final TreeSet<LocalDate> over = new TreeSet<>();
    private final TreeSet<LocalDate> comes = new TreeSet<>();

    private Periods(LocalDate today, LocalDate on, Limits limits, int most) {
        this.today = today;
        this.on = on;
        this.most = most;
        this.shared = limits.sharesOut();
    }

    /**
     * The periods for workloads at places.
     *
     * @param on the day of the plan
     * @param most there may be, at least 1
     */
    static Horizon of(
            LocalDate today, LocalDate on, List<Workload> workloads, List<Place> places, Limits limits, int most) {
        int limited = (int) places.stream()
                .filter(place -> !place.capacity().steps().isEmpty())
                .count();
        int few = Math.min(most, Math.max(2, MOST_CAPACITIES / Math.max(1, limited)));
        var periods = new Periods(today, on, limits, few);
        workloads.forEach(periods::add);
        places.stream()
                .filter(place -> place.capacity().limited())
                .flatMap(place -> place.capacity().days())
                .forEach(periods.comes::add);
        return periods.cut();
    }

    private void add(Workload workload) {
        var need = workload.needs();
        if (need.end() != null && need.end().isBefore(on)) {
            return;
        }
        if (need.start() != null && need.start().isAfter(on)) {
            double kw = Math.max(LEAST_KW, need.kilowatts().orElse(0));
            starting.merge(need.start(), kw, Double::sum);
        }
        if (need.end() != null) {
            over.add(need.end().plusDays(1));
        }
    }

    private Horizon cut() {
        var cuts = new TreeMap<LocalDate, Double>(starting);
        if (shared) {
            over.stream().filter(day -> day.isAfter(on)).forEach(day -> cuts.putIfAbsent(day, 0.0));
        }
        var firsts = new ArrayList<>(cuts.keySet());
        firsts.addFirst(on);
        var kw = new ArrayList<>(cuts.values());
        kw.addFirst(0.0);
        for (int i = firsts.size() - 1; i > 0 && !shared; i--) {
            if (!gains(firsts, i) && !ends(firsts, i)) {
                drop(firsts, kw, i);
            }
        }
        int needed = firsts.size();
        while (firsts.size() > most) {
            drop(firsts, kw, cheapest(firsts, kw));
        }
        return new Horizon(today, firsts, needed);
    }

    /** Its workloads count from the period before on. */
    private static void drop(List<LocalDate> firsts, List<Double> kw, int cut) {
        firsts.remove(cut);
        double early = kw.remove(cut);
        kw.set(cut - 1, kw.get(cut - 1) + early);
    }

    private int cheapest(List<LocalDate> firsts, List<Double> kw) {
        return IntStream.range(1, firsts.size())
                .boxed()
                .min(Comparator.comparing((Integer cut) -> kw.get(cut) > 0 && gains(firsts, cut))
                        .thenComparingDouble(
                                cut -> kw.get(cut) * ChronoUnit.DAYS.between(firsts.get(cut - 1), firsts.get(cut)))
                        .thenComparing(Comparator.<Integer>reverseOrder()))
                .orElseThrow();
    }

    /** Whether a place has more on a cut than on the one before. */
    private boolean gains(List<LocalDate> firsts, int cut) {
        return !comes.subSet(firsts.get(cut - 1), false, firsts.get(cut), true).isEmpty();
    }

    /** Whether something runs before a cut that does not run after it. */
    private boolean ends(List<LocalDate> firsts, int cut) {
        return !over.subSet(firsts.get(cut - 1), false, firsts.get(cut), true).isEmpty();
    }
}

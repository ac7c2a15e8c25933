package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases for tests of solver, model and checker. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Cases() {}

    static Case of(List<Workload> workloads, List<Place> places, Limits limits) {
        return of(workloads, places, limits, Map.of());
    }

    static Case of(List<Workload> workloads, List<Place> places, Limits limits, Map<String, String> before) {
        var portfolio =
                new PortfolioView(new UUID(0, 1), "of a test", 0, workloads, limits, Instant.EPOCH, Instant.EPOCH);
        var advice = new LinkedHashMap<String, Advice>();
        workloads.forEach(workload -> advice.put(workload.id(), Advised.of(workload, places, TODAY)));
        return new Case(portfolio, places, advice, before, TODAY);
    }

    /** An engine with its library loaded. */
    static Solver solver() {
        var library = new SolverLibrary();
        library.load();
        return new Solver(library, new Settings());
    }

    /** What the service has unless told otherwise. */
    record Settings() implements PlanConfig {

        @Override
        public double deterministicSeconds() {
            return 8;
        }

        @Override
        public int maxWorkloads() {
            return 200;
        }

        @Override
        public double moveCost() {
            return 0.005;
        }

        @Override
        public int solvers() {
            return 1;
        }
    }

    /** Place by workload. */
    static Map<String, String> places(Instance instance, Solution solution) {
        var places = new LinkedHashMap<String, String>();
        solution.chosen()
                .forEach((load, site) -> places.put(
                        instance.loads().get(load).workload(),
                        instance.sites().get(site).place()));
        return places;
    }
}

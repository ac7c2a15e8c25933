package io.domicile.gateway.pages;

import io.domicile.gateway.cells.Cells;
import io.domicile.gateway.config.CellAddress;
import io.domicile.gateway.config.GatewayConfig;
import io.domicile.gateway.contract.Service;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For whoever opens the address in a browser: what runs here, what it answers and where to read on. */
@Singleton
class Landing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final Readiness readiness;
    private final Clock clock;
    private final String version;
    private final List<LandingPage.Cell> cells;
    private final StarterFacts facts = StarterFacts.read();
    private final Style style = Style.read();

    Landing(Readiness readiness, Cells cells, GatewayConfig config, Clock clock) {
        this.readiness = readiness;
        this.clock = clock;
        this.version = config.version();
        this.cells = described(cells.own(), config.cells());
    }

    void answer(RoutingContext exchange) {
        readiness
                .ask()
                .map(this::page)
                .map(LandingPage::render)
                .onSuccess(html -> send(exchange, html))
                .onFailure(exchange::fail);
    }

    private LandingPage page(Map<Service, Boolean> ready) {
        var parts = new ArrayList<LandingPage.Part>();
        ready.forEach((service, is) -> parts.add(part(service.id() + "-service", answers(service), is)));
        parts.add(part("gateway", "The one door: checks the home of each caller, then forwards", true));
        var now = clock.instant().atZone(ZoneOffset.UTC);
        return new LandingPage(cells, parts, facts(now), version, style.text());
    }

    private LandingPage.Facts facts(ZonedDateTime now) {
        return new LandingPage.Facts(
                facts.attribution(),
                facts.licence(),
                DAY.format(facts.asOf()),
                facts.daysOld(now.toLocalDate()),
                DAY.format(now),
                TIME.format(now));
    }

    private void send(RoutingContext exchange, String html) {
        exchange.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '" + style.source()
                                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(html);
    }

    private static LandingPage.Part part(String name, String answers, boolean ready) {
        // Which of the two it is, is not known here.
        return new LandingPage.Part(name, answers, ready ? "Ready" : "Not ready, or no answer", ready);
    }

    private static String answers(Service service) {
        return switch (service) {
            case CATALOG -> "What is really there? Deals as claims with their sources, as of any day";
            case ADVISOR -> "Where may, and should, each workload run? Places, rules and reasons";
            case WATCH -> "Will the place exist when it is needed? Milestones and their evidence";
        };
    }

    private static List<LandingPage.Cell> described(CellAddress own, List<CellAddress> all) {
        var cells = new ArrayList<LandingPage.Cell>();
        cells.add(described(own));
        all.stream().filter(cell -> !cell.equals(own)).map(Landing::described).forEach(cells::add);
        return List.copyOf(cells);
    }

    private static LandingPage.Cell described(CellAddress cell) {
        var country = Locale.of("", cell.jurisdiction()).getDisplayCountry(Locale.ENGLISH);
        return new LandingPage.Cell(country, cell.jurisdiction(), cell.home().toString());
    }
}

package io.domicile.advisor.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The portfolios of the current tenant. Every call needs the caller's transaction. */
@ApplicationScoped
public class PortfolioBook {

    /** To read a long one again takes less than the room to keep it. */
    private static final int LONG = 100_000;

    /** Characters of the texts that are kept. */
    private static final int MOST_KEPT = 10_000_000;

    /** By what was read: the same portfolio is read again for each plan, and each time it is asked for. */
    private final Cache<String, NewPortfolio> read = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .<String, NewPortfolio>weigher((content, _) -> content.length())
            .build();

    private final Portfolios portfolios;
    private final Event<PortfolioChanged> changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    PortfolioBook(Portfolios portfolios, Event<PortfolioChanged> changes, ObjectMapper json, Clock clock) {
        this.portfolios = portfolios;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    /** As it is now; another tenant's is not found. */
    public PortfolioView get(UUID id) {
        return find(id).orElseThrow(() -> new PortfolioException.NotFound(id));
    }

    /** How many workloads it has. */
    public int size(UUID id) {
        return portfolios.size(id).orElseThrow(() -> new PortfolioException.NotFound(id));
    }

    /** The same, for who can do without. */
    public Optional<PortfolioView> find(UUID id) {
        return portfolios.findByIdOptional(id).map(this::view);
    }

    /** As it is now, and as it stays until the transaction ends. Empty when it is gone. */
    public Optional<PortfolioView> lock(UUID id) {
        return portfolios.locked(id).map(this::view);
    }

    /** The same, of which only the version is asked. */
    public Optional<Long> lockVersion(UUID id) {
        return portfolios.locked(id).map(Portfolio::version);
    }

    PortfolioView add(NewPortfolio described) {
        PortfolioCheck.require(described);
        var portfolio = new Portfolio(ids.create(), described, write(described), now());
        portfolios.persistAndFlush(portfolio);
        return view(portfolio);
    }

    PortfolioView change(UUID id, NewPortfolio described) {
        PortfolioCheck.require(described);
        var portfolio = locked(id);
        portfolio.becomes(described, write(described), now());
        portfolios.flush();
        changes.fire(new PortfolioChanged(id, false));
        return view(portfolio);
    }

    void delete(UUID id) {
        var portfolio = locked(id);
        changes.fire(new PortfolioChanged(id, true));
        portfolios.delete(portfolio);
    }

    /** No finer than the database keeps it, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Portfolio locked(UUID id) {
        return portfolios.locked(id).orElseThrow(() -> new PortfolioException.NotFound(id));
    }

    private PortfolioView view(Portfolio portfolio) {
        var described = described(portfolio.content());
        return new PortfolioView(
                portfolio.id(),
                portfolio.name(),
                portfolio.version(),
                described.workloads(),
                described.limitsOrNone(),
                portfolio.createdAt(),
                portfolio.changedAt());
    }

    private String write(NewPortfolio described) {
        try {
            return json.writeValueAsString(described);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A portfolio that was read from JSON becomes JSON", e);
        }
    }

    private NewPortfolio described(String content) {
        return content.length() > LONG ? read(content) : read.get(content, this::read);
    }

    private NewPortfolio read(String content) {
        try {
            return json.readValue(content, NewPortfolio.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored portfolio is what this class wrote", e);
        }
    }
}

package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scenarios of the current tenant. Every call needs the caller's transaction. */
@ApplicationScoped
class Scenarios implements PanacheRepositoryBase<Scenario, UUID> {

    private final ObjectMapper json;
    private final PlanIds ids;
    private final Clock clock;

    Scenarios(ObjectMapper json, PlanIds ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    private record Content(WhatIf whatIf, WhatIfView answer) {}

    ScenarioView get(UUID portfolio, UUID id) {
        return view(existing(findByIdOptional(id), portfolio, id));
    }

    /** As it stays until the transaction ends. */
    ScenarioView lock(UUID portfolio, UUID id) {
        return view(locked(portfolio, id));
    }

    List<Scenario> after(UUID portfolio, @Nullable UUID last, int most) {
        var inOrder = Sort.by("id");
        return (last == null
                        ? find("portfolio", inOrder, portfolio)
                        : find("portfolio = ?1 and id > ?2", inOrder, portfolio, last))
                .page(0, most)
                .list();
    }

    ScenarioView add(UUID portfolio, NewScenario described, WhatIfView answer) {
        var scenario = new Scenario(ids.next(), portfolio, described, content(described, answer), now());
        persistAndFlush(scenario);
        return view(scenario);
    }

    ScenarioView change(UUID portfolio, UUID id, NewScenario described, WhatIfView answer) {
        var scenario = locked(portfolio, id);
        scenario.becomes(described, content(described, answer), now());
        flush();
        return view(scenario);
    }

    void remove(UUID portfolio, UUID id) {
        delete(locked(portfolio, id));
    }

    private Scenario locked(UUID portfolio, UUID id) {
        return existing(Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)), portfolio, id);
    }

    private static Scenario existing(Optional<Scenario> found, UUID portfolio, UUID id) {
        return found.filter(scenario -> scenario.portfolio().equals(portfolio))
                .orElseThrow(() -> new PlanException.NoSuchScenario(id));
    }

    /** No finer than the database keeps it, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String content(NewScenario described, WhatIfView answer) {
        try {
            return json.writeValueAsString(new Content(described.whatIf(), answer));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A scenario becomes JSON", e);
        }
    }

    private ScenarioView view(Scenario scenario) {
        try {
            var content = json.readValue(scenario.content(), Content.class);
            return new ScenarioView(
                    scenario.id(),
                    scenario.portfolio(),
                    scenario.name(),
                    scenario.version(),
                    scenario.plan(),
                    content.whatIf(),
                    content.answer(),
                    scenario.createdAt(),
                    scenario.changedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored scenario is what this class wrote", e);
        }
    }
}

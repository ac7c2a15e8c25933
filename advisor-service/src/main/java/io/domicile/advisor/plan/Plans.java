package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of the current tenant. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** Workloads and places of the plans that are kept in memory. */
    private static final int MOST_KEPT = 100_000;

    /**
     * The newest of each portfolio that was seen: plans never change, and one is read again when the next is made. Used only
     * for ids that the current tenant's queries found.
     */
    private final Cache<UUID, PlanView> newest = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .<UUID, PlanView>weigher((_, plan) ->
                    plan.placed().size() + plan.unplaced().size() + plan.read().size())
            .build();

    private final Choices choices;
    private final EntityManager entities;
    private final ObjectMapper json;

    Plans(Choices choices, EntityManager entities, ObjectMapper json) {
        this.choices = choices;
        this.entities = entities;
        this.json = json;
    }

    /**
     * SHA-256 of what was stored, as it was stored.
     *
     * @param choices of all of them, by workload
     */
    record Written(String plan, String choices) {}

    Written keep(PlanView plan, Map<String, Explanation> choices, Filed calculation) {
        var content = write(plan);
        persist(new Plan(plan, content));
        entities.persist(new PlanCalculation(plan.id(), calculation.packed()));
        flush();
        var kept = this.choices.keep(plan.id(), choices);
        newest.put(plan.portfolio(), plan);
        return new Written(TextDigest.of(content), kept);
    }

    /** Ends the request if what is stored is not what was written. */
    void requireIntact(UUID id, Written written) {
        var plan = findByIdOptional(id).orElseThrow(() -> new PlanException.NotFound(id));
        if (!TextDigest.of(plan.content()).equals(written.plan())) {
            throw new PlanException.Damaged(id, "the plan");
        }
        choices.requireIntact(id, written.choices());
    }

    PlanView get(UUID id) {
        return find(id).orElseThrow(() -> new PlanException.NotFound(id));
    }

    Optional<PlanView> find(UUID id) {
        return findByIdOptional(id).map(plan -> read(plan.content(), PlanView.class));
    }

    /** What its portfolio's readers are told first; empty when there is no such plan. */
    Optional<RunStream.Planned> summary(UUID id) {
        return find(id).map(RunStream.Planned::of);
    }

    /** The newest of a portfolio. */
    Optional<PlanView> current(UUID portfolio) {
        return currentId(portfolio).map(id -> {
            var seen = newest.getIfPresent(portfolio);
            if (seen != null && seen.id().equals(id)) {
                return seen;
            }
            var plan = get(id);
            newest.put(portfolio, plan);
            return plan;
        });
    }

    /** Which one that is. */
    Optional<UUID> currentId(UUID portfolio) {
        return find("select p.id from Plan p where p.portfolio = ?1 order by p.revision desc", portfolio)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** The newest first, older than a revision. */
    List<Plan> before(UUID portfolio, @Nullable Integer revision, int most) {
        var newestFirst = Sort.by("revision").descending();
        return (revision == null
                        ? find("portfolio", newestFirst, portfolio)
                        : find("portfolio = ?1 and revision < ?2", newestFirst, portfolio, revision))
                .page(0, most)
                .list();
    }

    List<UUID> idsOf(UUID portfolio) {
        return find("select p.id from Plan p where p.portfolio = ?1 order by p.id", portfolio)
                .project(UUID.class)
                .list();
    }

    /** Of a workload that the plan knows, with or without a place. */
    Explanation choice(UUID id, String workload) {
        var plan = get(id);
        var explanation = choices.find(id, workload).orElseGet(() -> unplaced(plan, workload));
        return explanation.with(calculation(id)
                .flatMap(Pricing::of)
                .flatMap(prices -> prices.of(workload))
                .orElse(null));
    }

    private static Explanation unplaced(PlanView plan, String workload) {
        return plan.unplaced().stream()
                .filter(unplaced -> unplaced.workload().equals(workload))
                .findFirst()
                .map(why ->
                        new Explanation(workload, plan.on(), plan.inputs().packs(), List.of(), List.of(), why, null))
                .orElseThrow(() -> new PlanException.NoSuchWorkload(plan.id(), workload));
    }

    /** Empty for a plan of an earlier engine, which kept none. */
    Optional<Calculation> calculation(UUID plan) {
        return Optional.ofNullable(entities.find(PlanCalculation.class, plan))
                .map(kept -> Archive.unpack(kept.content(), Calculation.class));
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " is what this class wrote", e);
        }
    }
}

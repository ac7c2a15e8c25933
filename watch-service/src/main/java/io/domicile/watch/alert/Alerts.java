package io.domicile.watch.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The current tenant's alerts. */
@ApplicationScoped
class Alerts {

    /** The row stays locked until the transaction ends, so whoever gets the next position commits later. */
    private static final String NEXT = """
            insert into alert_counter as counter (tenant, last) values (:tenant, 1)
            on conflict (tenant) do update set last = counter.last + 1 returning last
            """;

    private final EntityManager em;
    private final ObjectMapper json;

    Alerts(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** Takes the tenant's next position. */
    long next(String tenant) {
        return ((Number) em.createNativeQuery(NEXT)
                        .setParameter("tenant", tenant)
                        .getSingleResult())
                .longValue();
    }

    /** The position of the newest; 0 if there is none. */
    long last() {
        return em.createQuery("select coalesce(max(position), 0) from Alert", Long.class)
                .getSingleResult();
    }

    boolean has(UUID rule, UUID plan) {
        return em.createQuery("select count(*) from Alert where rule = :rule and plan = :plan", Long.class)
                        .setParameter("rule", rule)
                        .setParameter("plan", plan)
                        .getSingleResult()
                > 0;
    }

    void add(AlertV1 told) {
        try {
            em.persist(new Alert(told, json.writeValueAsString(told)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Alert " + told.id() + " does not become JSON", e);
        }
    }

    Alert get(UUID id) {
        return em.createQuery("from Alert where id = :id", Alert.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new AlertException.NotFound(id));
    }

    /** Newest first, those before a position. */
    List<Alert> before(long position, int limit) {
        return em.createQuery("from Alert where position < :position order by position desc", Alert.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Oldest first, those after a position. */
    List<Alert> after(long position, int limit) {
        return em.createQuery("from Alert where position > :position order by position", Alert.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultList();
    }

    AlertView view(Alert alert) {
        try {
            return new AlertView(
                    json.readValue(alert.document(), AlertV1.class), alert.acknowledgedAt(), alert.acknowledgedBy());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored alert is what this class wrote", e);
        }
    }
}

package io.domicile.watch.milestone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Milestones {

    /** Ids are names in this space, so a service that begins anew gives the same milestone the same id. */
    private static final UUID SPACE = UUID.fromString("6f1d7c1e-5a0b-5c86-9a5e-0f5a3f1d9b42");

    private final EntityManager em;
    private final ObjectMapper json;

    Milestones(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    static UUID idOf(String deal, String phase) {
        return UuidCreator.getNameBasedSha1(SPACE, deal + "/" + phase);
    }

    Optional<Milestone> find(UUID id) {
        return Optional.ofNullable(em.find(Milestone.class, id));
    }

    Milestone get(UUID id) {
        return find(id).orElseThrow(() -> new MilestoneException.NotFound(id));
    }

    /** The deal of a milestone. Not by the entity: what is loaded before the deal is locked may be stale once it is. */
    String dealOf(UUID id) {
        return em.createQuery("select deal from Milestone where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MilestoneException.NotFound(id));
    }

    /** In the order of their ids. */
    List<Milestone> of(String deal) {
        return em.createQuery("from Milestone where deal = :deal order by id", Milestone.class)
                .setParameter("deal", deal)
                .getResultList();
    }

    /** Deals with milestones, in order. */
    List<String> deals() {
        return em.createQuery("select distinct deal from Milestone order by deal", String.class)
                .getResultList();
    }

    /** Deals of which the calendar has moved a milestone, or may have. */
    List<String> dueForALook(LocalDate today, int atMost) {
        return em.createQuery(
                        "select deal from Milestone where lookAgainOn <= :today group by deal order by min(lookAgainOn), deal",
                        String.class)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** A stretch of the listing, by due date and id. */
    List<Milestone> list(MilestoneQuery query, @Nullable LocalDate afterDue, @Nullable UUID afterId, int limit) {
        var where = new StringBuilder("from Milestone where 1 = 1");
        var values = new HashMap<String, Object>();
        query.deal.ifPresent(deal -> with(where, values, " and deal = :deal", "deal", deal));
        query.country.ifPresent(country -> with(where, values, " and country = :country", "country", country));
        query.state.ifPresent(state -> with(where, values, " and state = :state", "state", state));
        query.dueBefore.ifPresent(day -> with(where, values, " and due < :dueBefore", "dueBefore", day));
        if (afterDue != null && afterId != null) {
            with(where, values, " and (due > :afterDue or due = :afterDue", "afterDue", afterDue);
            with(where, values, " and id > :afterId)", "afterId", afterId);
        }
        var listing = em.createQuery(where.append(" order by due, id").toString(), Milestone.class);
        values.forEach(listing::setParameter);
        return listing.setMaxResults(limit).getResultList();
    }

    /** What was derived last; empty before the first time. */
    Optional<MilestoneV1> shown(Milestone milestone) {
        var document = milestone.document();
        try {
            return document == null ? Optional.empty() : Optional.of(json.readValue(document, MilestoneV1.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored milestone is what this class wrote", e);
        }
    }

    /** Stores what was derived, and the milestone itself if it is new. */
    void show(Milestone milestone, MilestoneV1 shown, @Nullable LocalDate lookAgainOn) {
        try {
            milestone.shows(shown, json.writeValueAsString(shown), lookAgainOn);
            em.persist(milestone);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Milestone " + shown.id() + " does not become JSON", e);
        }
    }

    private static void with(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(condition);
        values.put(name, value);
    }
}

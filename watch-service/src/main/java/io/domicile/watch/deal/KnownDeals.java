package io.domicile.watch.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The read model of deals. Work on one deal, whatever causes it, is done by one transaction at a time. */
@ApplicationScoped
public class KnownDeals {

    private static final String LOCK =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:deal, 0))) locked";

    private final EntityManager em;
    private final ObjectMapper json;

    KnownDeals(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /**
     * Waits until nobody else works on the deal, and keeps others waiting until the transaction ends. A deal and its claims
     * arrive on two topics: without this, each of two transactions could miss what the other brings. It holds for a deal
     * that is not known yet, too.
     */
    public void lock(String deal) {
        em.createNativeQuery(LOCK).setParameter("deal", deal).getSingleResult();
    }

    public Optional<PublishedDeal> find(String id) {
        return Optional.ofNullable(em.find(KnownDeal.class, id)).map(known -> read(known.state()));
    }

    public void take(PublishedDeal published) {
        var known = em.find(KnownDeal.class, published.id());
        if (known == null) {
            em.persist(new KnownDeal(published, write(published)));
        } else {
            known.becomes(published, write(published));
        }
    }

    public void forget(String id) {
        em.createQuery("delete from KnownDeal where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    public void forgetAll() {
        em.createQuery("delete from KnownDeal").executeUpdate();
    }

    /** The ids of all, in order. */
    public List<String> ids() {
        return em.createQuery("select id from KnownDeal order by id", String.class)
                .getResultList();
    }

    private PublishedDeal read(String state) {
        try {
            return json.readValue(state, PublishedDeal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deal is what this class wrote", e);
        }
    }

    private String write(PublishedDeal deal) {
        try {
            return json.writeValueAsString(deal);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Deal " + deal.id() + " does not become JSON", e);
        }
    }
}

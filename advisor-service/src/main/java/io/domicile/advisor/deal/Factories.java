package io.domicile.advisor.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.domicile.advisor.place.PlaceBook;
import io.domicile.advisor.place.PlaceOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/** Derives the sovereign factories anew from what is known of deals and milestones, whenever that changes. */
@ApplicationScoped
class Factories {

    /** As what this service follows topics; the name of its group, too. */
    static final String CONSUMER = "advisor-service";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final KnownDeals deals;
    private final KnownMilestones milestones;
    private final PlaceBook book;

    Factories(KnownDeals deals, KnownMilestones milestones, PlaceBook book) {
        this.deals = deals;
        this.milestones = milestones;
        this.book = book;
    }

    /**
     * Runs a change of what is known and derives the factory of the deal whose id it returns. One at a time: of a deal and
     * its milestone that arrive together, neither transaction would see what the other wrote.
     */
    void changing(Supplier<String> change) {
        book.takeTurn();
        derive(change.get());
    }

    /** Forgets deals and milestones, not the places that were derived from them. */
    void forget() {
        book.takeTurn();
        deals.deleteAll();
        milestones.deleteAll();
    }

    /** Derives all of them; what is no factory any more is forgotten. */
    void deriveAll() {
        book.takeTurn();
        var gone = new HashSet<>(book.ids(PlaceOrigin.DEAL));
        for (var deal : deals.listAll().stream().map(KnownDeal::id).sorted().toList()) {
            derive(deal);
            gone.remove(deal);
        }
        gone.stream().sorted().forEach(book::remove);
    }

    private void derive(String deal) {
        var factory = deals.findByIdOptional(deal)
                .filter(known -> known.content() != null)
                .map(known -> read(String.valueOf(known.content()), PublishedDeal.class))
                .flatMap(published -> Factory.of(published, milestonesOf(deal)));
        factory.ifPresentOrElse(it -> book.put(it.known(), it.steps()), () -> book.remove(deal));
    }

    private List<PublishedMilestone> milestonesOf(String deal) {
        return milestones.of(deal).stream()
                .map(known -> read(known.content(), PublishedMilestone.class))
                .toList();
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was read before it was stored", e);
        }
    }
}

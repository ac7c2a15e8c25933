package io.domicile.advisor.place;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Writes down what a tenant says of places, and tells the rest of the service when that changed anything for it. */
@ApplicationScoped
class OwnBook {

    private final OwnPlaces places;
    private final OwnFacts facts;
    private final Places seen;
    private final Event<PlaceChanged> changes;
    private final Clock clock;

    OwnBook(OwnPlaces places, OwnFacts facts, Places seen, Event<PlaceChanged> changes, Clock clock) {
        this.places = places;
        this.facts = facts;
        this.seen = seen;
        this.changes = changes;
        this.clock = clock;
    }

    KnownPlace add(TenantId tenant, NewPlace said) {
        if (places.count() >= OwnPlaces.LIMIT) {
            throw new PlaceException.TooMany(OwnPlaces.LIMIT);
        }
        var place = said.place(OwnPlace.id(UuidCreator.getTimeOrderedEpoch()), today());
        var own = new OwnPlace(place);
        places.persistAndFlush(own);
        changes.fire(PlaceDifference.appeared(place, tenant.value()));
        return own.known();
    }

    KnownPlace change(TenantId tenant, String id, NewPlace said) {
        var own = own(id);
        var before = own.known().place();
        var after = said.place(id, today());
        own.becomes(after);
        places.flush();
        PlaceDifference.between(before, after, tenant.value(), Map.of()).ifPresent(changes::fire);
        return own.known();
    }

    void remove(TenantId tenant, String id) {
        var own = own(id);
        places.delete(own);
        places.flush();
        changes.fire(PlaceDifference.removed(own.known().place(), tenant.value()));
    }

    KnownPlace say(TenantId tenant, String id, PlaceFact what, NewFact said) {
        var before = shared(id);
        var known = said.of(what, today(), "#");
        var key = OwnFact.Key.of(id, what);
        facts.findByIdOptional(key)
                .ifPresentOrElse(fact -> fact.becomes(known), () -> facts.persist(new OwnFact(key, known)));
        return changed(tenant, before);
    }

    void takeBack(TenantId tenant, String id, PlaceFact what) {
        var before = shared(id);
        var fact = facts.findByIdOptional(OwnFact.Key.of(id, what))
                .orElseThrow(() -> new PlaceException.FactNotFound(id, what.word()));
        facts.delete(fact);
        changed(tenant, before);
    }

    private KnownPlace changed(TenantId tenant, KnownPlace before) {
        facts.flush();
        var after = shared(before.place().id());
        PlaceDifference.between(before.place(), after.place(), tenant.value(), Map.of())
                .ifPresent(changes::fire);
        return after;
    }

    private KnownPlace shared(String id) {
        var known = seen.known(id).orElseThrow(() -> new PlaceException.NotFound(id));
        if (OwnPlace.isOwn(id)) {
            throw new PlaceException.Own(id);
        }
        return known;
    }

    private OwnPlace own(String id) {
        if (!OwnPlace.isOwn(id) && seen.known(id).isPresent()) {
            throw new PlaceException.Shared(id);
        }
        return places.findByIdOptional(id).orElseThrow(() -> new PlaceException.NotFound(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

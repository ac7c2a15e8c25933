package io.domicile.advisor.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.plan.Made;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from all places is kept by the identity of their list, so it has to be another as soon as they are others. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlacesTest {

    private static final TenantId ONE = new TenantId("019a0000-0000-7000-8000-0000000000a1");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-0000000000a2");
    private static final String SHARED = "of-a-list";

    @Inject
    CurrentTenant tenant;

    @Inject
    Places places;

    @Inject
    PlaceBook book;

    @Inject
    OwnBook own;

    @BeforeEach
    void aSharedPlace() {
        put(1);
    }

    @AfterEach
    void clear() {
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            book.remove(SHARED);
            return SHARED;
        }));
    }

    @Test
    void theSamePlacesAreTheSameListForEveryoneWhoHasNothingOfTheirOwn() {
        assertThat(all(ONE)).isSameAs(all(ONE)).isSameAs(all(OTHER));
    }

    @Test
    void aPlaceThatChangedIsInTheNextList() {
        var before = all(ONE);

        put(2);

        var after = all(ONE);
        assertThat(after).isNotEqualTo(before);
        assertThat(of(after).capacity()).isNotEqualTo(of(before).capacity());
        put(1);
        assertThat(all(ONE)).isSameAs(before);
    }

    @Test
    void aPlaceThatIsChangedInThisTransactionIsInItsNextList() {
        tenant.open(() -> {
            QuarkusTransaction.begin();
            try {
                var before = places.all();
                book.put(known(2), Map.of());
                assertThat(of(places.all()).capacity()).isNotEqualTo(of(before).capacity());
                return before;
            } finally {
                QuarkusTransaction.rollback();
            }
        });
        assertThat(of(all(ONE))).isEqualTo(known(1).place());
    }

    @Test
    void whatATenantSaysOfAPlaceIsInItsOwnListAlone() {
        var ofOther = all(OTHER);
        as(ONE, () -> own.say(ONE, SHARED, PlaceFact.PUBLISHED_PRICES, new NewFact(true, null, null, null)));
        try {
            assertThat(of(all(ONE)).fact(PlaceFact.PUBLISHED_PRICES)).isPresent();
            assertThat(all(ONE)).isSameAs(all(ONE)).isNotEqualTo(ofOther);
            assertThat(all(OTHER)).isSameAs(ofOther);
        } finally {
            as(ONE, () -> {
                own.takeBack(ONE, SHARED, PlaceFact.PUBLISHED_PRICES);
                return SHARED;
            });
        }
        assertThat(all(ONE)).isSameAs(ofOther);
    }

    private void put(int megawatts) {
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            book.put(known(megawatts), Map.of());
            return SHARED;
        }));
    }

    private static KnownPlace known(int megawatts) {
        var place = Made.place(SHARED, "operator", "stack", "kr", 0.99, Made.announced(megawatts * 1000));
        return new KnownPlace(place, PlaceOrigin.DEAL, null, null);
    }

    private List<Place> all(TenantId whose) {
        return as(whose, places::all);
    }

    private <T> T as(TenantId whose, Callable<T> work) {
        return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static Place of(List<Place> places) {
        return places.stream()
                .filter(place -> place.id().equals(SHARED))
                .findFirst()
                .orElseThrow();
    }
}

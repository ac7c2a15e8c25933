package io.domicile.advisor.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.state.TenantState;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state that stays the same while a place changes would have plans made of what is no longer so. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlaceStateTest {

    private static final TenantId ONE = new TenantId("019a0000-0000-7000-8000-0000000000a3");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-0000000000a4");
    private static final String SHARED = "of-a-state";

    @Inject
    CurrentTenant tenant;

    @Inject
    TenantState state;

    @Inject
    PlaceBook book;

    @Inject
    OwnBook own;

    private String before = "";
    private String beforeOfOther = "";

    @BeforeEach
    void aSharedPlace() {
        put(1);
        before = now(ONE);
        beforeOfOther = now(OTHER);
    }

    @AfterEach
    void clear() {
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            book.remove(SHARED);
            return SHARED;
        }));
    }

    @Test
    void aSharedPlaceThatChangesChangesItForAllAndBackAgain() {
        put(2);

        assertThat(now(ONE)).isNotEqualTo(before);
        assertThat(now(OTHER)).isNotEqualTo(beforeOfOther);
        put(1);
        assertThat(now(ONE)).isEqualTo(before);
        assertThat(now(OTHER)).isEqualTo(beforeOfOther);
    }

    @Test
    void whatATenantSaysOfAPlaceChangesItForThatTenantAlone() {
        say(true);
        var said = now(ONE);
        say(false);
        var saidOtherwise = now(ONE);

        assertThat(said).isNotEqualTo(before);
        assertThat(saidOtherwise).isNotEqualTo(before).isNotEqualTo(said);
        assertThat(now(OTHER)).isEqualTo(beforeOfOther);
        as(ONE, () -> {
            own.takeBack(ONE, SHARED, PlaceFact.PUBLISHED_PRICES);
            return SHARED;
        });
        assertThat(now(ONE)).isEqualTo(before);
    }

    @Test
    void aTenantsOwnPlaceChangesItForThatTenantAlone() {
        var added = as(ONE, () -> own.add(ONE, named("Ours"))).place().id();
        var with = now(ONE);
        as(ONE, () -> own.change(ONE, added, named("Ours, renamed")));
        var renamed = now(ONE);

        assertThat(with).isNotEqualTo(before);
        assertThat(renamed).isNotEqualTo(before).isNotEqualTo(with);
        assertThat(now(OTHER)).isEqualTo(beforeOfOther);
        as(ONE, () -> {
            own.remove(ONE, added);
            return added;
        });
        assertThat(now(ONE)).isEqualTo(before);
    }

    private void say(boolean published) {
        as(ONE, () -> own.say(ONE, SHARED, PlaceFact.PUBLISHED_PRICES, new NewFact(published, null, null, null)));
    }

    private static NewPlace named(String name) {
        return new NewPlace(name, null, "ourselves", null, null, null);
    }

    private void put(int megawatts) {
        var place = Made.place(SHARED, "operator", "stack", "kr", 0.99, Made.announced(megawatts * 1000));
        tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
            book.put(new KnownPlace(place, PlaceOrigin.DEAL, null, null), Map.of());
            return SHARED;
        }));
    }

    private String now(TenantId whose) {
        return as(whose, state::now);
    }

    private <T> T as(TenantId whose, Callable<T> work) {
        return tenant.as(whose, () -> QuarkusTransaction.requiringNew().call(work));
    }
}

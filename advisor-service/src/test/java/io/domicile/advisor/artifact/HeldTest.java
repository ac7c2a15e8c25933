package io.domicile.advisor.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);

    @Test
    void whatIsLimitedToAPlaceCoversThatPlaceAlone() {
        var held = new Held(List.of(item("TIA", Set.of("kr-one"), MAY)));

        assertThat(held.covers("TIA", "kr-one")).isTrue();
        assertThat(held.covers("TIA", "kr-two")).isFalse();
        assertThat(held.covers("SCC", "kr-one")).isFalse();
    }

    @Test
    void whatIsNotLimitedCoversEveryPlace() {
        assertThat(new Held(List.of(item("BCR", Set.of(), MAY))).covers("BCR", "kr-any"))
                .isTrue();
    }

    @Test
    void atAPlaceCountsWhatIsMeantForItAndWhatIsMeantForAll() {
        var held = new Held(List.of(
                item("TIA", Set.of("kr-one"), MAY), item("SCC", Set.of(), MAY), item("BCR", Set.of("kr-two"), MAY)));

        assertThat(held.kindsAt("kr-one")).containsExactly("SCC", "TIA");
        assertThat(held.kindsAt("kr-three")).containsExactly("SCC");
    }

    @Test
    void nothingCoversNothing() {
        assertThat(Held.NOTHING.covers("BCR", "kr-any")).isFalse();
        assertThat(Held.NOTHING.covering("BCR", "kr-any")).isEmpty();
    }

    @Test
    void ofSeveralTheOneThatCountsLongestComesFirst() {
        var shorter = item("SCC", Set.of("kr-one"), MAY);
        var open = item("SCC", Set.of(), null);
        var longer = item("SCC", Set.of("kr-one", "kr-two"), MAY.plusDays(1));
        var elsewhere = item("SCC", Set.of("kr-two"), MAY);

        assertThat(new Held(List.of(shorter, open, longer, elsewhere)).covering("SCC", "kr-one"))
                .containsExactly(open, longer, shorter);
    }

    @Test
    void aWorkloadHasWhatIsMeantForItAndWhatIsMeantForAll() {
        var mine = item("CONSENT", Set.of(), MAY);
        var all = item("BCR", Set.of(), MAY);
        var anothers = item("SCC", Set.of(), MAY);
        var holdings = new Holdings(List.of(
                new Holdings.Entry(mine, Set.of("scoring")),
                new Holdings.Entry(all, Set.of()),
                new Holdings.Entry(anothers, Set.of("chat"))));

        assertThat(holdings.of("scoring").items()).containsExactly(mine, all);
    }

    @Test
    void whatCoversAllSwallowsWhatCoversSome() {
        var all = new Scope(Set.of(), Set.of("a"));
        var some = new Scope(Set.of("kr-one"), Set.of("b"));

        assertThat(all.and(some)).isEqualTo(new Scope(Set.of(), Set.of("a", "b")));
        assertThat(some.and(all)).isEqualTo(all.and(some));
    }

    private static Held.Item item(String kind, Set<String> places, @Nullable LocalDate until) {
        return new Held.Item(UUID.randomUUID(), kind, places, until);
    }
}

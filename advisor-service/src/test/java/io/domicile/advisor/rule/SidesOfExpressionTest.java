package io.domicile.advisor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SidesOfExpressionTest {

    private static final Packs PACKS = PackReader.shipped(true);
    private static final RuleLanguage LANGUAGE =
            new RuleLanguage(PACKS.vocabulary(), PACKS.groups().names());

    @Test
    void aConditionIsDividedAtItsLogicIntoWhatReadsOneSide() {
        var sides =
                sides("workload.established == 'kr' && workload.sector == BANKING && place.kind != OWN_DATA_CENTRE");

        assertThat(texts(sides.ofWorkload()))
                .containsExactly("workload.established == \"kr\"", "workload.sector == BANKING");
        assertThat(texts(sides.ofPlace())).containsExactly("place.kind != OWN_DATA_CENTRE");
        assertThat(sides.together()).isEmpty();
    }

    @Test
    void whatIsHeldAgainstTheOtherSideStaysTogether() {
        var sides = sides("claimed.anonymised || place.country in workload.subjects ? place.country == 'kr' : false");

        assertThat(texts(sides.ofWorkload())).containsExactly("claimed.anonymised");
        assertThat(texts(sides.ofPlace())).containsExactly("place.country == \"kr\"");
        assertThat(sides.together()).containsExactlyInAnyOrder("place.country", "workload.subjects");
    }

    @Test
    void aLoopOverBothSidesStaysTogether() {
        var sides = sides("place.support.all(from, from == workload.established)");

        assertThat(sides.ofWorkload()).isEmpty();
        assertThat(sides.ofPlace()).isEmpty();
        assertThat(sides.together()).containsExactlyInAnyOrder("place.support", "workload.established");
    }

    @Test
    void whatCouldFailWhereTheWholeWouldNotAskItIsNotAskedAlone() {
        var sides = sides("place.country == 'kr' && workload.subjects[0] == 'kr'");

        assertThat(sides.ofWorkload()).isEmpty();
        assertThat(texts(sides.ofPlace())).containsExactly("place.country == \"kr\"");
        assertThat(sides.together()).containsExactly("workload.subjects");
    }

    private static Sides sides(String text) {
        return LANGUAGE.condition(text, LANGUAGE.typed(text)).sides();
    }

    private static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Condition::text).toList();
    }
}

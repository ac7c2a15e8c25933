package io.domicile.advisor.score;

import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What may be relied on of a place on a day: a fact past its review is as unknown here as it is to the rules. */
record Known(Place place, LocalDate on) {

    Optional<Fact> fact(PlaceFact fact) {
        return place.fact(fact).filter(known -> known.isFresh(on));
    }

    Optional<Double> number(PlaceFact fact) {
        return fact(fact).map(known -> ((Number) known.value()).doubleValue());
    }

    Optional<String> jurisdiction(PlaceFact fact) {
        return fact(fact).map(known -> (String) known.value());
    }

    Optional<NavigableSet<String>> words(PlaceFact fact) {
        return fact(fact).map(known -> {
            var words = new TreeSet<String>();
            ((Collection<?>) known.value()).forEach(word -> words.add((String) word));
            return words;
        });
    }

    static String word(PlaceFact fact) {
        return "place." + fact.word();
    }
}

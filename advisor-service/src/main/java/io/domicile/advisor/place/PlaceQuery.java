package io.domicile.advisor.place;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a listing of places can be asked for. */
class PlaceQuery {

    @RestQuery
    @Parameter(description = "Where the data sit, ISO 3166-1 alpha-2 in lower case", example = "kr")
    Optional<@Pattern(regexp = "[a-z]{2}", message = "is an ISO 3166-1 alpha-2 code in lower case, such as kr") String>
            country = Optional.empty();

    @RestQuery
    @Parameter(description = "One of the four kinds")
    Optional<PlaceKind> kind = Optional.empty();

    @RestQuery
    @Parameter(description = "Who operates it, by its slug", example = "naver-cloud")
    Optional<@Size(max = 100) String> operator = Optional.empty();

    @RestQuery
    @Parameter(description = "Part of id or name, in any case", example = "seoul")
    Optional<@Size(min = 1, max = 200) String> q = Optional.empty();

    /** What the listing is filtered by: a cursor is good for this alone. */
    List<String> identity() {
        return Stream.of(country, kind.map(Enum::name), operator, q)
                .map(part -> part.orElse(""))
                .toList();
    }

    boolean wants(Place place) {
        return country.map(code -> place.fact(PlaceFact.COUNTRY)
                                .filter(fact -> fact.value().equals(code))
                                .isPresent())
                        .orElse(true)
                && kind.map(place.kind()::equals).orElse(true)
                && operator.map(place.operator()::equals).orElse(true)
                && q.map(PlaceQuery::folded)
                        .map(words -> folded(place.id() + "\n" + place.name()).contains(words))
                        .orElse(true);
    }

    /** Case and width make no difference, in any script. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

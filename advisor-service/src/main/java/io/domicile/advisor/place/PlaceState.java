package io.domicile.advisor.place;

import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.state.Asked;
import io.domicile.advisor.state.StateOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which state the places of the current tenant are, by the digests of all rows that they come from. It is found out where
 * the rows are, so that nothing is read again that was read before.
 */
@ApplicationScoped
class PlaceState implements StateOf {

    private static final String NOW = """
            select concat_ws(' ',
                (select %s from (select id || ' ' || digest as line from place) as lines),
                (select %s from (select place || ' ' || fact || ' ' || content as line from own_fact) as lines),
                (select %s from (select content as line from own_place) as lines))
            """.replace("%s", """
            encode(sha256(convert_to(coalesce(string_agg(line, chr(10) order by line collate "C"), ''), 'UTF8')), 'hex')""");

    private final EntityManager entities;

    PlaceState(EntityManager entities) {
        this.entities = entities;
    }

    String now() {
        return Objects.requireNonNull(Asked.text(entities, NOW));
    }

    @Override
    public String sql() {
        return Stream.of(
                        StateOf.ofRows("id || ' ' || digest", "place"),
                        StateOf.ofRows("place || ' ' || fact || ' ' || content", "own_fact"),
                        StateOf.ofRows("id || ' ' || content", "own_place"))
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
    }

    /** The state in which something was read. */
    static String of(SharedPlaces.All shared, List<OwnFact.Said> facts, List<OwnPlace.Said> places) {
        return String.join(
                " ",
                shared.digest(),
                digest(facts.stream().map(fact -> fact.place() + ' ' + fact.fact() + ' ' + fact.content())),
                digest(places.stream().map(OwnPlace.Said::content)));
    }

    /** Of lines in any order. */
    static String digest(Stream<String> lines) {
        return CanonicalJson.sha256(lines.sorted().collect(Collectors.joining("\n")));
    }
}

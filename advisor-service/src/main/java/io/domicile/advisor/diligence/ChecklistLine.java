package io.domicile.advisor.diligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.RulePacks;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An artifact to obtain.
 *
 * @param artifact the word by which rules ask for it
 * @param name what it is
 * @param issuedBy from whom it comes; absent where the packs do not say
 * @param places for which it is demanded; the shortest way to meet each rule, whose other ways stand in {@code demandedBy}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistLine(
        String artifact,
        String name,
        @Nullable String issuedBy,
        List<ForPlace> places,
        List<Demand> demandedBy,
        HandIn handIn) {

    /** One for each kind of artifact that is to be obtained at places that nothing else closes. */
    public static List<ChecklistLine> of(Collection<PlaceAdvice> advised, RulePacks packs) {
        return Checklist.of(advised, packs);
    }

    /** The same artifact, for the places and rules of both. */
    ChecklistLine and(ChecklistLine other) {
        var all =
                Stream.concat(places.stream(), other.places.stream()).distinct().toList();
        return new ChecklistLine(
                artifact,
                name,
                issuedBy,
                all,
                Demand.both(demandedBy, other.demandedBy),
                HandIn.artifact(
                        artifact,
                        all.stream().map(ForPlace::place).distinct().sorted().toList()));
    }

    /**
     * A place for which it is demanded.
     *
     * @param verdict what is said of the place while it is missing
     */
    public record ForPlace(String place, String name, Verdict verdict) {}
}

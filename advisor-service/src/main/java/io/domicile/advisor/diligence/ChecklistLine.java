package io.domicile.advisor.diligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Verdict;
import java.util.List;
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

    /**
     * A place for which it is demanded.
     *
     * @param verdict what is said of the place while it is missing
     */
    public record ForPlace(String place, String name, Verdict verdict) {}
}

package io.domicile.watch.ladder;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The highest rung that a body of evidence carries, and the pieces that carry it.
 *
 * @param rung null when it carries none
 */
record Footing(@Nullable Rung rung, List<Evidence> pieces) {

    /**
     * Looks from the top. Evidence of a rung is evidence of those below it, so what is too weak for the rung that it names
     * may still carry a lower one.
     */
    static Footing of(Collection<Evidence> counted) {
        for (var rung : Rung.fromTheTop()) {
            var pieces =
                    counted.stream().filter(piece -> piece.rung().reaches(rung)).toList();
            if (!pieces.isEmpty() && (!rung.needsIndependentEyes() || witnessed(pieces))) {
                return new Footing(rung, pieces);
            }
        }
        return new Footing(null, List.of());
    }

    boolean reaches(Rung other) {
        return rung != null && rung.reaches(other);
    }

    /**
     * An independent document, or two of the first tier from different origins. Of those two, one has to come from a body
     * that answers for what it says: the words of two parties are not each other's witness.
     */
    private static boolean witnessed(List<Evidence> pieces) {
        var firstTier = pieces.stream()
                .flatMap(piece -> piece.witnesses().stream())
                .filter(witness -> witness.tier() == Tier.T1)
                .toList();
        long origins = firstTier.stream().map(Witness::origin).distinct().count();
        return firstTier.stream().anyMatch(Witness::isIndependent)
                || (origins >= 2 && firstTier.stream().anyMatch(Witness::answersForItself));
    }
}

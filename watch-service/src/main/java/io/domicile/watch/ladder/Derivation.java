package io.domicile.watch.ladder;

import static io.domicile.watch.ladder.MilestoneState.AMBIGUOUS;
import static io.domicile.watch.ladder.MilestoneState.ANNULLED;
import static io.domicile.watch.ladder.MilestoneState.CANCELLED;
import static io.domicile.watch.ladder.MilestoneState.DUE_UNCHECKED;
import static io.domicile.watch.ladder.MilestoneState.LATE;
import static io.domicile.watch.ladder.MilestoneState.MET;
import static io.domicile.watch.ladder.MilestoneState.PENDING;
import static io.domicile.watch.ladder.MilestoneState.RESCHEDULED;

import io.domicile.watch.ladder.Evidence.Force;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives a milestone's state, rung and delivered capacity from its evidence and the day. Equal input, equal outcome. */
public final class Derivation {

    private final Promise promise;
    private final LocalDate today;
    private final List<Evidence> all;
    private final List<Evidence> counted;
    private final Footing footing;

    private Derivation(Promise promise, Collection<Evidence> evidence, LocalDate today) {
        this.promise = promise;
        this.today = today;
        // In a fixed order, whatever order it came in: what is published must not differ by it.
        this.all = evidence.stream()
                .sorted(Comparator.comparing(piece -> piece.id().toString()))
                .toList();
        this.counted = all.stream()
                .filter(piece -> piece.force() == Force.COUNTS && !piece.isOfTheFuture(today))
                .toList();
        this.footing = Footing.of(counted);
    }

    /** What follows for one milestone. */
    public static Outcome derive(Promise promise, Collection<Evidence> evidence, LocalDate today) {
        return new Derivation(promise, evidence, today).outcome();
    }

    private Outcome outcome() {
        if (!promise.isStated()) {
            return outcome(ANNULLED, footing.pieces(), "the catalog shows no target for this phase any more");
        }
        return footing.reaches(Promise.RUNG) ? standing() : notStanding();
    }

    private Outcome standing() {
        var standing = pieces(piece -> piece.rung().reaches(Promise.RUNG));
        var denials = pieces(piece -> !piece.rung().reaches(Promise.RUNG) && isLaterThanAll(piece, standing));
        if (denials.isEmpty()) {
            return outcome(MET, footing.pieces(), metWords());
        }
        var undisputed = Footing.of(pieces(piece -> !standing.contains(piece)));
        return outcome(
                AMBIGUOUS,
                undisputed,
                Stream.concat(standing.stream(), denials.stream()).toList(),
                "evidence that it is energised is followed by evidence that it is not; a curator has to look");
    }

    private Outcome notStanding() {
        var calledOff = pieces(piece -> piece.rung() == Rung.CANCELLED);
        var goesOn = pieces(piece -> piece.rung().isOnLadder() && isLaterThanAll(piece, calledOff));
        if (!calledOff.isEmpty() && !goesOn.isEmpty()) {
            return outcome(
                    AMBIGUOUS,
                    Stream.concat(calledOff.stream(), goesOn.stream()).toList(),
                    "evidence that it was called off is followed by evidence that it goes on; a curator has to look");
        }
        if (!calledOff.isEmpty()) {
            return outcome(CANCELLED, calledOff, "it was called off");
        }
        var disputed = all.stream()
                .filter(piece -> piece.force() == Force.DISPUTED && decides(piece) && !piece.isOfTheFuture(today))
                .toList();
        if (!disputed.isEmpty()) {
            return outcome(AMBIGUOUS, disputed, "sources disagree about what would decide it");
        }
        return today.isAfter(promise.target().latest()) ? pastDue() : ahead();
    }

    private Outcome pastDue() {
        var behind = pieces(piece -> !piece.rung().reaches(Promise.RUNG) && piece.isCertainlyAfter(promise.target()));
        if (!behind.isEmpty()) {
            return outcome(LATE, behind, "evidence from after " + due() + " says that it is not energised");
        }
        return outcome(
                DUE_UNCHECKED,
                footing.pieces(),
                "the date " + due() + " has passed, and no evidence says whether it is energised");
    }

    private Outcome ahead() {
        var words = footing.rung() == null ? "no evidence carries a rung yet" : "evidence carries " + footing.rung();
        return promise.isMoved()
                ? outcome(RESCHEDULED, footing.pieces(), "the target was moved to " + due() + "; " + words)
                : outcome(PENDING, footing.pieces(), "due " + due() + "; " + words);
    }

    private String metWords() {
        boolean after = footing.pieces().stream()
                .filter(piece -> piece.rung().reaches(Promise.RUNG))
                .allMatch(piece -> piece.isCertainlyAfter(promise.target()));
        return "evidence carries " + footing.rung() + (after ? ", dated after the target " + due() : "");
    }

    private static boolean decides(Evidence piece) {
        return piece.rung().reaches(Promise.RUNG) || piece.rung() == Rung.CANCELLED;
    }

    private static boolean isLaterThanAll(Evidence piece, List<Evidence> others) {
        return others.stream().allMatch(other -> piece.isCertainlyAfter(other.occurred()));
    }

    private List<Evidence> pieces(Predicate<Evidence> wanted) {
        return counted.stream().filter(wanted).toList();
    }

    private String due() {
        return promise.target().stated();
    }

    private Outcome outcome(MilestoneState state, List<Evidence> decidedBy, String because) {
        return outcome(state, footing, decidedBy, because);
    }

    private Outcome outcome(MilestoneState state, Footing on, List<Evidence> decidedBy, String because) {
        return new Outcome(state, on.rung(), delivered(on), decidedBy, because, lookAgainOn(state));
    }

    private @Nullable Capacity delivered(Footing on) {
        var capacity = promise.capacity();
        return capacity == null || on.reaches(Promise.RUNG) ? capacity : capacity.none();
    }

    /** The day after the target, or the day on which what is dated in the future becomes evidence. */
    private @Nullable LocalDate lookAgainOn(MilestoneState state) {
        var due = state == PENDING || state == RESCHEDULED
                ? Stream.of(promise.target().latest().plusDays(1))
                : Stream.<LocalDate>empty();
        var announced = all.stream()
                .filter(piece -> piece.force() != Force.NONE && piece.isOfTheFuture(today))
                .map(piece -> Objects.requireNonNull(piece.occurred()).earliest());
        return Stream.concat(due, announced).min(Comparator.naturalOrder()).orElse(null);
    }
}

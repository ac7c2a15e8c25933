package io.domicile.advisor.readvice;

import io.domicile.advisor.place.PlaceChanged.Citation;
import io.domicile.advisor.plan.PlanCause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one cause for each place of the changes that one piece of work covers, from what was before the first of them to what
 * is after the latest; and one for each kind of change that is no place's.
 */
final class WhyAgain {

    private static final int MOST_CITATIONS = 20;

    private WhyAgain() {}

    /** What a change is about: a place, or without one its kind. */
    private record Subject(@Nullable String place, PlanCause.@Nullable Kind kind) {

        static Subject of(Change change) {
            var place = change.place();
            return place == null ? new Subject(null, change.kind()) : new Subject(place, null);
        }
    }

    /** The cause whose latest change is the latest comes last. */
    static List<PlanCause> of(List<Change> inOrder) {
        var bySubject = new LinkedHashMap<Subject, List<Change>>();
        for (var change : inOrder) {
            var subject = Subject.of(change);
            var earlier = bySubject.remove(subject);
            var all = earlier == null ? new ArrayList<Change>() : earlier;
            all.add(change);
            bySubject.put(subject, all);
        }
        return together(bySubject.values().stream().map(WhyAgain::one).toList());
    }

    /** A plan tells one cause. Of several that are no place's nobody knows which it was, so the last one names the others. */
    private static List<PlanCause> together(List<PlanCause> causes) {
        var noPlaces = causes.stream().filter(cause -> cause.place() == null).toList();
        if (noPlaces.size() < 2) {
            return causes;
        }
        var last = noPlaces.getLast();
        var others = noPlaces.subList(0, noPlaces.size() - 1);
        var all = new PlanCause(
                last.kind(),
                null,
                null,
                "%s. At the same time: %s"
                        .formatted(
                                last.reason(),
                                others.stream().map(PlanCause::reason).collect(Collectors.joining("; "))),
                Stream.concat(Stream.of(last), others.stream())
                        .flatMap(cause -> cause.citations().stream())
                        .limit(MOST_CITATIONS)
                        .toList());
        return causes.stream().map(cause -> cause.equals(last) ? all : cause).toList();
    }

    private static PlanCause one(List<Change> changes) {
        var first = changes.getFirst();
        var latest = changes.getLast();
        var citations = new LinkedHashSet<Citation>();
        changes.reversed().forEach(change -> citations.addAll(change.citations()));
        return new PlanCause(
                latest.kind(),
                latest.place(),
                null,
                reason(latest.kind(), first.before(), after(changes)),
                citations.stream().limit(MOST_CITATIONS).toList());
    }

    /** Of a place the latest; of all else what happened to each. */
    private static @Nullable String after(List<Change> changes) {
        return switch (changes.getLast().kind()) {
            case ARTIFACT_CHANGED, OWN_RULES_CHANGED, PACK_CHANGED, LAW_CHANGED -> each(changes);
            case PORTFOLIO_CHANGED ->
                // Whoever changed it did more than a day does.
                changes.stream().allMatch(change -> change.after() != null) ? each(changes) : null;
            default -> changes.getLast().after();
        };
    }

    private static String each(List<Change> changes) {
        return changes.stream().map(Change::after).distinct().collect(Collectors.joining("; "));
    }

    private static String reason(PlanCause.Kind kind, @Nullable String before, @Nullable String after) {
        if (before != null && after != null) {
            return "It went from %s to %s".formatted(before, after);
        }
        return switch (kind) {
            case PLACE_APPEARED -> after == null ? "It is known now" : "It is known now: " + after;
            case PLACE_REMOVED -> before == null ? "It is gone" : "It is gone; it was: " + before;
            case PLACE_GREW -> after == null ? "It grew" : "It grew: " + after;
            case PLACE_SHRANK -> before == null ? "It shrank" : "It shrank; it was: " + before;
            case PLACE_CHANGED ->
                after == null ? "What is known of it changed" : "What is known of it changed: " + after;
            case ARTIFACT_CHANGED -> "What the tenant holds changed: " + after;
            case OWN_RULES_CHANGED -> "The tenant's own rules changed: " + after;
            case PACK_CHANGED -> "The rule packs are others: " + after;
            case LAW_CHANGED -> "The law changed with the day: " + after;
            case PORTFOLIO_CHANGED ->
                after == null
                        ? "The portfolio's workloads or limits were changed"
                        : "The portfolio changed with the day: " + after;
            case REQUESTED -> "A new plan was asked for";
        };
    }
}

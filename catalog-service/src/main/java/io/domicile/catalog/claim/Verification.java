package io.domicile.catalog.claim;

import io.domicile.catalog.source.Source;
import io.domicile.catalog.source.Tier;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Derives the two statuses of each claim of one deal as of one instant. Nothing here is stored: a better register of
 * publishers, a new claim or a retraction changes what follows, without anybody typing a status in.
 */
final class Verification {

    private final List<Claim> claims;
    private final Instant asOf;
    private final Set<UUID> replaced = new HashSet<>();
    private final Set<UUID> contradicted = new HashSet<>();
    private final Set<Subject> built;

    private Verification(List<Claim> claims, Instant asOf) {
        this.claims = claims;
        this.asOf = asOf;
        findReplaced();
        findContradicted();
        this.built = findBuilt();
    }

    /** The verdict on each of a deal's claims; {@code claims} are all that were known at {@code asOf}. */
    static Map<UUID, Verdict> of(List<Claim> claims, Instant asOf) {
        var verification = new Verification(claims, asOf);
        var verdicts = new HashMap<UUID, Verdict>();
        for (var claim : claims) {
            verdicts.put(claim.id(), verification.judge(claim));
        }
        return verdicts;
    }

    private Verdict judge(Claim claim) {
        var statement = statement(claim);
        var tier = claim.sources().stream()
                .map(source -> source.tierFor(claim.speaker()))
                .min(Tier::compareTo)
                .orElse(Tier.T2);
        var retraction = claim.retractedBy(asOf);
        if (retraction.isPresent()) {
            return new Verdict(
                    statement,
                    FactStatus.RETRACTED,
                    tier,
                    "taken back: " + retraction.get().reason());
        }
        if (replaced.contains(claim.id())) {
            return new Verdict(statement, FactStatus.SUPERSEDED, tier, "a later claim replaces it");
        }
        if (contradicted.contains(claim.id())) {
            return new Verdict(
                    statement, FactStatus.SOURCES_DISAGREE, tier, "another claim on the same matter says otherwise");
        }
        var fact = fact(claim, statement);
        return new Verdict(statement, fact.status(), tier, fact.because());
    }

    private record Fact(FactStatus status, String because) {}

    private Fact fact(Claim claim, StatementStatus statement) {
        if (statement == StatementStatus.PENDING) {
            return new Fact(FactStatus.UNVERIFIED, "no source with a live address yet");
        }
        if (isAim(claim)) {
            return new Fact(FactStatus.UNVERIFIED, "an aim: sources can confirm that it was stated, not that it holds");
        }
        if (claim.property() == Property.ANNOUNCED) {
            return statement == StatementStatus.CONFIRMED
                    ? new Fact(FactStatus.VERIFIED, "to have said it is the fact, and that is confirmed")
                    : new Fact(FactStatus.REPORTED, "reported, not confirmed by the speaker's own document");
        }
        if (claim.sources().stream().anyMatch(s -> s.located() && s.independentOf(claim.speaker()))) {
            return new Fact(
                    FactStatus.VERIFIED, "an official, measured or press-of-record source independent of the speaker");
        }
        if (!witnessed(claim)
                && claim.value() instanceof AtStage at
                && at.stage().needsIndependentEyes()) {
            return new Fact(
                    FactStatus.UNVERIFIED,
                    "only parties, vendors or unregistered pages say so; from HARDWARE_DELIVERED on an independent source is needed");
        }
        return new Fact(FactStatus.REPORTED, "no independent source of the first tier");
    }

    private StatementStatus statement(Claim claim) {
        var located = claim.sources().stream().filter(Source::located).toList();
        if (located.isEmpty()) {
            return StatementStatus.PENDING;
        }
        boolean ownDocument = located.stream().anyMatch(source -> source.isOwnDocumentOf(claim.speaker()));
        long origins = located.stream().map(Source::origin).distinct().count();
        return ownDocument || origins >= 2 ? StatementStatus.CONFIRMED : StatementStatus.ATTRIBUTED;
    }

    private boolean isAim(Claim claim) {
        return claim.property().isAimAlways()
                || (claim.property().isAimUntilBuilt() && !built.contains(claim.subject()));
    }

    /** Whether somebody says so whom the parties and their vendors do not speak through. */
    private static boolean witnessed(Claim claim) {
        return claim.sources().stream().anyMatch(source -> source.located() && !source.interested());
    }

    private void findReplaced() {
        for (var claim : claims) {
            if (claim.retractedBy(asOf).isEmpty()) {
                if (claim.supersedes() != null) {
                    replaced.add(claim.supersedes());
                }
                claims.stream()
                        .filter(older -> correctsItself(claim, older))
                        .forEach(older -> replaced.add(older.id()));
            }
        }
    }

    /**
     * A speaker who later says something else about the same matter has replaced its own word. "Later" must be certain: of
     * what was said in "2026" and in "2026-03" nobody knows which came first. And it must be known that it was said at all.
     */
    private boolean correctsItself(Claim newer, Claim older) {
        return newer.speaker().equals(older.speaker())
                && newer.sameMatterAs(older)
                && !newer.value().agreesWith(older.value())
                && newer.said() != null
                && older.said() != null
                && DateInterval.parse(newer.said())
                        .first()
                        .isAfter(DateInterval.parse(older.said()).last())
                && (statement(newer) != StatementStatus.PENDING || statement(older) == StatementStatus.PENDING);
    }

    private void findContradicted() {
        var live = claims.stream()
                .filter(claim -> claim.retractedBy(asOf).isEmpty() && !replaced.contains(claim.id()))
                .toList();
        for (var claim : live) {
            for (var other : live) {
                if (contradict(claim, other)) {
                    contradicted.add(claim.id());
                    contradicted.add(other.id());
                }
            }
        }
    }

    private static boolean contradict(Claim claim, Claim other) {
        boolean saysSo = Objects.equals(claim.disputes(), other.id());
        boolean cannotBothHold = claim.sameMatterAs(other) && !claim.value().agreesWith(other.value());
        return saysSo || cannotBothHold;
    }

    /**
     * What stands: what is said to, on more than the parties' word. A deal that is said to stand does so once all its phases
     * do as well, since its figures may count them all.
     */
    private Set<Subject> findBuilt() {
        var standing = claims.stream()
                .filter(claim ->
                        claim.value() instanceof AtStage at && at.stage().needsIndependentEyes())
                .filter(claim -> claim.retractedBy(asOf).isEmpty()
                        && !replaced.contains(claim.id())
                        && !contradicted.contains(claim.id()))
                .filter(Verification::witnessed)
                .map(Claim::subject)
                .collect(Collectors.toCollection(HashSet::new));
        boolean everyPhaseStands = claims.stream()
                .map(Claim::subject)
                .filter(subject -> subject.kind().equals("phase"))
                .allMatch(standing::contains);
        if (!everyPhaseStands) {
            standing.remove(Subject.DEAL);
        }
        return standing;
    }
}

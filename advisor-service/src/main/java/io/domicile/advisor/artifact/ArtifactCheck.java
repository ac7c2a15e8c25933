package io.domicile.advisor.artifact;

import io.domicile.http.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the parts of an artifact, each well formed, fit each other. */
final class ArtifactCheck {

    /** Far beyond every document, and well within what the database can hold. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final String OUT_OF_RANGE = "lies between " + EARLIEST + " and " + LATEST;

    private final List<Invalid> errors = new ArrayList<>();

    private ArtifactCheck() {}

    static void require(NewArtifact described) {
        var check = new ArtifactCheck();
        check.dates(described);
        check.end();
    }

    static void requireChange(Artifact artifact, NewArtifact described) {
        var check = new ArtifactCheck();
        if (!artifact.kind().equals(described.kind())) {
            check.error(
                    "#/kind",
                    "stays " + artifact.kind() + "; withdraw this artifact and register one of the other kind");
        }
        check.dates(described);
        check.end();
    }

    static void requireDay(String parameter, LocalDate day) {
        if (isOutOfRange(day)) {
            throw new ArtifactException.Unfit(List.of(Invalid.parameter(parameter, OUT_OF_RANGE)));
        }
    }

    private void dates(NewArtifact described) {
        range("#/issuedOn", described.issuedOn());
        range("#/validFrom", described.validFrom());
        range("#/validUntil", described.validUntil());
        var end = described.validUntil();
        if (end != null && end.isBefore(described.validFrom())) {
            error("#/validUntil", "is the last day on which it counts, so not before validFrom");
        } else if (end != null && end.isBefore(described.issuedOn())) {
            error("#/validUntil", "is not before issuedOn; it would have ended before it was issued");
        }
    }

    private void range(String pointer, @Nullable LocalDate day) {
        if (day != null && isOutOfRange(day)) {
            error(pointer, OUT_OF_RANGE);
        }
    }

    private static boolean isOutOfRange(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }

    private void error(String pointer, String detail) {
        errors.add(Invalid.body(pointer, detail));
    }

    private void end() {
        if (!errors.isEmpty()) {
            throw new ArtifactException.Unfit(errors);
        }
    }
}

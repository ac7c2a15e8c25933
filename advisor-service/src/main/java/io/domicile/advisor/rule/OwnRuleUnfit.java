package io.domicile.advisor.rule;

import io.domicile.http.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A tenant's rule that can't stand as it is written, with every finding. */
public final class OwnRuleUnfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Invalid> findings;

    OwnRuleUnfit(List<Invalid> findings) {
        super(
                findings.stream()
                        .map(finding -> Objects.requireNonNullElse(finding.pointer(), "#") + " " + finding.detail())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.findings = List.copyOf(findings);
    }

    public List<Invalid> findings() {
        return findings;
    }
}

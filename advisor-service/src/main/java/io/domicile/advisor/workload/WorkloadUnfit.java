package io.domicile.advisor.workload;

import io.domicile.http.Invalid;
import java.util.List;

/** The parts of a workload do not fit each other, or name what does not exist. */
public final class WorkloadUnfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Invalid> findings;

    /**
     * What is wrong with one workload, or with several of one request.
     *
     * @param findings where, and how to mend it; not empty
     */
    public WorkloadUnfit(List<Invalid> findings) {
        super(findings.size() + " parts of the workload do not fit");
        this.findings = List.copyOf(findings);
    }

    List<Invalid> findings() {
        return findings;
    }
}

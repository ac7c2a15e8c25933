package io.domicile.advisor.cases;

import io.domicile.advisor.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The workloads of the written cases, as realistic ones for other tests. */
public final class WrittenCases {

    private WrittenCases() {}

    public static List<Workload> workloads() throws IOException {
        var workloads = new ArrayList<Workload>();
        for (var file : WrittenCase.files()) {
            workloads.add(WrittenCase.read(file).workload());
        }
        return workloads;
    }
}

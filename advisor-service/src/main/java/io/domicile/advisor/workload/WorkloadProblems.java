package io.domicile.advisor.workload;

import io.domicile.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class WorkloadProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(WorkloadUnfit e) {
        return Problem.of(
                        400,
                        "workload-unfit",
                        "The workload can't be meant like this",
                        "It names what does not exist, or its parts contradict each other. See errors.")
                .with(e.findings())
                .response();
    }
}

package io.domicile.advisor.artifact;

import io.domicile.http.Problem;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ArtifactProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(ArtifactException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case ArtifactException.NotFound _ -> Problem.of(404, "artifact-not-found", "Artifact not found", detail);
            case ArtifactException.Unfit unfit ->
                Problem.of(400, "artifact-unfit", "The artifact does not fit together", detail)
                        .with(unfit.errors());
        };
        return problem.response();
    }
}

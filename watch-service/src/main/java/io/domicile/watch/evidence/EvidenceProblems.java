package io.domicile.watch.evidence;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class EvidenceProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(EvidenceException e) {
        var problem = switch (e) {
            case EvidenceException.NotFound _ ->
                Problem.of(404, "evidence-not-found", "Evidence not found", e.detail());
            case EvidenceException.AlreadyRetracted _ ->
                Problem.of(409, "evidence-already-retracted", "Evidence already taken back", e.detail());
            case EvidenceException.IsClaim _ ->
                Problem.of(409, "evidence-is-claim", "This evidence is a claim", e.detail());
            case EvidenceException.Unfit unfit ->
                Problem.of(400, "evidence-unfit", "The evidence does not fit", e.detail())
                        .with(List.of(Invalid.body(unfit.pointer(), e.detail())));
        };
        return problem.response();
    }
}

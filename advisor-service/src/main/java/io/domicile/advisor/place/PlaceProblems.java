package io.domicile.advisor.place;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PlaceProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(PlaceException e) {
        var problem = switch (e) {
            case PlaceException.NotFound _ -> Problem.of(404, "place-not-found", "Place not found", e.detail());
            case PlaceException.FactNotFound _ -> Problem.of(404, "own-fact-not-found", "No fact of yours", e.detail());
            case PlaceException.Shared _ -> Problem.of(409, "place-is-shared", "Not yours to write", e.detail());
            case PlaceException.Own _ -> Problem.of(409, "place-is-own", "Written as a whole", e.detail());
            case PlaceException.TooMany _ -> Problem.of(409, "too-many-places", "Too many places", e.detail());
            case PlaceException.BadValue bad ->
                Problem.of(400, "invalid-request", "A part of the request is wrong", e.detail())
                        .with(List.of(Invalid.body(bad.pointer(), e.detail())));
            case PlaceException.BadParameter bad ->
                Problem.of(400, "invalid-request", "A part of the request is wrong", e.detail())
                        .with(List.of(Invalid.parameter(bad.parameter(), e.detail())));
        };
        return problem.response();
    }
}

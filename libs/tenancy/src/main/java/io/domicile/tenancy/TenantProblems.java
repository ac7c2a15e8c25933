package io.domicile.tenancy;

import io.domicile.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class TenantProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(TenantRefused e) {
        return Problem.of(403, e.slug(), "The token speaks for no one tenant of this cell", e.detail())
                .response();
    }
}

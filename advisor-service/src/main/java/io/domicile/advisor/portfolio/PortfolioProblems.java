package io.domicile.advisor.portfolio;

import io.domicile.http.Problem;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class PortfolioProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(PortfolioException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case PortfolioException.NotFound _ -> Problem.of(404, "portfolio-not-found", "Portfolio not found", detail);
            case PortfolioException.Unfit unfit ->
                Problem.of(400, "portfolio-unfit", "The portfolio does not fit together", detail)
                        .with(unfit.errors());
        };
        return problem.response();
    }
}

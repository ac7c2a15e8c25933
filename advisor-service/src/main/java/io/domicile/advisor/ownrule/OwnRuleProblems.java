package io.domicile.advisor.ownrule;

import io.domicile.advisor.rule.OwnRuleOutdated;
import io.domicile.advisor.rule.OwnRuleUnfit;
import io.domicile.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class OwnRuleProblems {

    private static final int RETRY_SECONDS = 10;

    @ServerExceptionMapper
    public RestResponse<Problem> answer(OwnRuleException e) {
        var detail = Objects.requireNonNull(e.getMessage());
        var problem = switch (e) {
            case OwnRuleException.NotFound _ -> Problem.of(404, "rule-not-found", "Rule not found", detail);
            case OwnRuleException.Shipped _ -> Problem.of(409, "rule-is-shipped", "Not a rule of your own", detail);
            case OwnRuleException.NoDraft _ -> Problem.of(409, "rule-is-no-draft", "The rule is no draft", detail);
            case OwnRuleException.NotInForce _ ->
                Problem.of(409, "rule-not-in-force", "The rule is not in force", detail);
            case OwnRuleException.SamePerson _ ->
                Problem.of(403, "four-eyes", "Somebody else has to put it into force", detail);
            case OwnRuleException.TooMany _ -> Problem.of(409, "too-many-rules", "Too many rules", detail);
            case OwnRuleException.TooCostly _ ->
                Problem.of(409, "rules-too-costly", "Your rules would take too long", detail);
            case OwnRuleException.NotPermitted _ ->
                Problem.of(403, "permission-missing", "A permission is missing", detail);
            case OwnRuleException.PermissionUndecided _ ->
                Problem.of(503, "permission-undecided", "The permission can't be checked", detail);
        };
        return e instanceof OwnRuleException.PermissionUndecided
                ? problem.builder()
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build()
                : problem.response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> answer(OwnRuleOutdated e) {
        return Problem.of(409, "rule-outdated", "A rule of yours can't be read", Objects.requireNonNull(e.getMessage()))
                .response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> answer(OwnRuleUnfit e) {
        return Problem.of(400, "rule-unfit", "The rule can't stand as it is written", "See errors.")
                .with(e.findings())
                .response();
    }
}

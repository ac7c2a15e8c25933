package io.domicile.watch.alert;

import io.domicile.http.Invalid;
import io.domicile.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class AlertProblems {

    @ServerExceptionMapper
    public RestResponse<Problem> answer(AlertException e) {
        return switch (e) {
            case AlertException.NotFound _ ->
                Problem.of(404, "alert-not-found", "Alert not found", e.detail())
                        .response();
            case AlertException.RuleNotFound _ ->
                Problem.of(404, "alert-rule-not-found", "Alert rule not found", e.detail())
                        .response();
            case AlertException.TooManyRules _ ->
                Problem.of(409, "too-many-alert-rules", "Too many alert rules", e.detail())
                        .response();
            case AlertException.TooManyStreams _ ->
                Problem.of(429, "too-many-streams", "Too many streams", e.detail())
                        .builder()
                        .header("Retry-After", "30")
                        .build();
            case AlertException.UnknownPosition unknown ->
                Problem.of(400, "unknown-position", "The stream can't go on from there", e.detail())
                        .with(List.of(Invalid.parameter(unknown.parameter(), e.detail())))
                        .response();
        };
    }
}

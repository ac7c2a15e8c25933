package io.domicile.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 with the challenge of whatever authentication is in force, and 403. Neither says why: that helps only to guess. */
class SecurityProblems {
    @ServerExceptionMapper
    public Uni<Response> answer(UnauthorizedException e, RoutingContext context) {
        return unauthenticated(context);
    }

    @ServerExceptionMapper
    public Uni<Response> answer(AuthenticationFailedException e, RoutingContext context) {
        return unauthenticated(context);
    }

    @ServerExceptionMapper
    public Uni<Response> answer(AuthenticationCompletionException e, RoutingContext context) {
        return unauthenticated(context);
    }

    @ServerExceptionMapper
    public Response answer(ForbiddenException e) {
        return Problems.ofStatus(403).response().toResponse();
    }

    private static Uni<Response> unauthenticated(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(context, Map.of()));
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> answer(context, challenge == null ? Map.of() : challenge.getHeaders()))
                .onFailure()
                .recoverWithItem(() -> answer(context, Map.of()));
    }

    private static Response answer(RoutingContext context, Map<CharSequence, String> challenge) {
        var answer = Problems.ofStatus(401).builder();
        challenge.forEach((name, value) -> {
            // A token refused before routing has left its challenge on the response already.
            if (!context.response().headers().contains(name)) {
                answer.header(name.toString(), value);
            }
        });
        return answer.build().toResponse();
    }
}

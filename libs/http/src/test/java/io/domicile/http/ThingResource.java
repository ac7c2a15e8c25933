package io.domicile.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jspecify.annotations.Nullable;

/** One operation for each thing that can go wrong. */
@Path("/api/v1/things")
@RunOnVirtualThread
public class ThingResource {
    public enum Colour {
        RED,
        @JsonProperty("dark-blue")
        DARK_BLUE
    }

    public record Part(@NotBlank String name, int count) {}

    public record NewThing(
            @NotBlank @Size(max = 20) String name,
            @Nullable Colour colour,
            @Nullable LocalDate since,
            @Nullable Instant seen,
            @Nullable Long weight,
            @Nullable Double ratio,
            @Nullable BigDecimal price,
            @Nullable List<@Valid Part> parts,
            @Nullable Map<String, String> labels,
            @Nullable JsonNode more) {}

    /** As a REST client throws it. */
    static final class RefusedElsewhere extends WebApplicationException implements ResteasyReactiveClientProblem {
        private static final long serialVersionUID = 1L;

        RefusedElsewhere() {
            super("secret of the other service", 404);
        }
    }

    private final Etags etags;

    ThingResource(Etags etags) {
        this.etags = etags;
    }

    @POST
    public NewThing create(@Valid @NotNull NewThing thing) {
        return thing;
    }

    @POST
    @Path("/lines")
    @Consumes("text/csv")
    public int lines(String csv) {
        return (int) csv.lines().count();
    }

    @GET
    public Map<String, Object> list(
            @BeanParam @Valid Page page,
            @RestQuery List<String> tag,
            @RestQuery @Nullable Colour colour,
            @RestQuery @Nullable LocalDate validOn,
            @RestQuery @Nullable UUID owner,
            @RestQuery @Nullable Boolean open,
            @RestQuery("min-weight") @Min(1) @Nullable Long minWeight) {
        return Map.of("limit", page.limit(), "tags", tag);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> one(@RestPath int id) {
        return Map.of("id", id);
    }

    @GET
    @Path("/named/{name}")
    public Map<String, Object> named(String name) {
        return Map.of("name", name);
    }

    @GET
    @Path("/guarded")
    @RolesAllowed("reader")
    public Map<String, Object> guarded() {
        return Map.of("secret", 42);
    }

    @GET
    @Path("/broken")
    public Map<String, Object> broken() {
        throw new IllegalStateException("select password from account");
    }

    @GET
    @Path("/away")
    public Map<String, Object> away() throws SQLException {
        throw new SQLException("server closed the connection", "57P01");
    }

    @GET
    @Path("/upstream")
    public Map<String, Object> upstream() {
        throw new RefusedElsewhere();
    }

    @GET
    @Path("/wrong-answer")
    public @Valid Part wrongAnswer() {
        return new Part("", 1);
    }

    @GET
    @Path("/conflict")
    public Map<String, Object> conflict() {
        throw Problem.of(409, "thing-taken", "Taken", "Somebody has it.").exception();
    }

    @GET
    @Path("/versioned")
    public Response versioned(@RestQuery String tenant) {
        return etags.answer(tenant, Map.of("name", "lamp"));
    }

    @PUT
    @Path("/versioned")
    public Response change(@RestQuery String tenant) {
        etags.requireMatch(tenant, Map.of("name", "lamp"));
        return Response.noContent().build();
    }
}

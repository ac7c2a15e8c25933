package io.domicile.outbox;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** For the operators of a cell, at the service itself: the gateway lets nothing through to {@code /operations}. */
@Path("/operations")
@RunOnVirtualThread
@RolesAllowed("operator")
class OperationsResource {

    private final Republication republication;
    private final DeadLetters deadLetters;
    private final List<TopicFeed> feeds;
    private final String consumer;

    OperationsResource(
            Republication republication,
            DeadLetters deadLetters,
            @All List<TopicFeed> feeds,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.republication = republication;
        this.deadLetters = deadLetters;
        this.feeds = feeds;
        this.consumer = consumer;
    }

    /** Sends everything open once more, with the sequence that it had. */
    @POST
    @Path("/republication")
    @ResponseStatus(202)
    public void republish() {
        republication.republish();
    }

    /** What this service put aside of a topic, without the contents. */
    @GET
    @Path("/dead-letters")
    public List<DeadLetterEntry> list(
            @RestQuery @NotBlank String topic,
            @RestQuery @DefaultValue("0") @Min(0) long from,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        feed(topic);
        return deadLetters.list(consumer, topic, from, limit);
    }

    /** Hands one of them to its consumer again; a failure is answered as it is. */
    @POST
    @Path("/dead-letters/{position}/replay")
    @ResponseStatus(204)
    public void replay(@RestPath @Min(0) long position, @RestQuery @NotBlank String topic) {
        var feed = feed(topic);
        try {
            deadLetters.replay(consumer, topic, position, feed::on);
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e);
        }
    }

    private TopicFeed feed(String topic) {
        return feeds.stream()
                .filter(feed -> feed.topic().equals(topic))
                .findAny()
                .orElseThrow(NotFoundException::new);
    }
}

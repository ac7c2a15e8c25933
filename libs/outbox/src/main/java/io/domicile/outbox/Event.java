package io.domicile.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as its consumer sees it.
 *
 * @param tenant whose it is; null on open topics
 * @param jurisdiction the cell that it comes from
 * @param position its place in all that its producer has sent, when it was sent last; null from one that gives none yet
 * @param correlation shared by everything that follows from one request
 * @param causation the event that led to this one; null at the start of the chain
 * @param hop how many events led to this one
 * @param data JSON's null when the record removes its key
 */
public record Event(
        String id,
        String type,
        String subject,
        @Nullable String tenant,
        String jurisdiction,
        Sequence sequence,
        @Nullable Sequence position,
        String correlation,
        @Nullable String causation,
        int hop,
        Instant time,
        JsonNode data) {

    /**
     * Reads the data into the consumer's own record, which names only what it uses.
     *
     * @throws DeadLetter if they do not fit
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return Json.read(data, type);
        } catch (JsonMappingException e) {
            // Not as the cause: its text quotes the data. The path names the place alone.
            throw unfit(type, e.getPathReference());
        } catch (JsonProcessingException e) {
            throw unfit(type, "unknown place");
        }
    }

    private static DeadLetter unfit(Class<?> type, String place) {
        return new DeadLetter(DeadLetter.Reason.UNFIT_DATA, "data do not fit " + type.getSimpleName() + " at " + place);
    }
}

package io.domicile.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a write happen once for each {@code Idempotency-Key} of a tenant within 24 hours. The key is claimed in the
 * transaction of the write itself: a twin that comes meanwhile waits for that transaction and then gets the same answer,
 * and when the write fails the key is as good as never used.
 */
@Singleton
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final IdempotencyKeys keys;
    private final Answers answers;
    private final CanonicalJson canonical;
    private final HttpServerRequest request;
    private final TransactionSynchronizationRegistry transaction;

    Idempotency(
            IdempotencyKeys keys,
            Answers answers,
            CanonicalJson canonical,
            HttpServerRequest request,
            TransactionSynchronizationRegistry transaction) {
        this.keys = keys;
        this.answers = answers;
        this.canonical = canonical;
        this.request = request;
        this.transaction = transaction;
    }

    /**
     * Answers by {@code write}, or with what it answered before. Call it inside a transaction, after the caller's rights
     * are known. A request without the header is simply written.
     *
     * @param body what was asked for, as read from the request; another body under the same key is refused with 422
     * @param write runs at most once per key; what it throws rolls back and leaves the key free
     */
    public Response once(String tenant, Object body, Supplier<Response> write) {
        var key = key();
        if (key == null) {
            return write.get();
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An idempotent write needs a transaction");
        }
        var hash = hash(body);
        if (!keys.claim(tenant, key, hash)) {
            return replay(keys.find(tenant, key), hash);
        }
        keys.sweep(tenant);
        try {
            var answer = answers.store(write.get());
            keys.complete(tenant, key, answer);
            return answers.restore(answer).build();
        } catch (RuntimeException | Error e) {
            // Whoever catches this must not commit a key without its answer.
            transaction.setRollbackOnly();
            throw e;
        }
    }

    private Response replay(IdempotencyKeys.Entry entry, String hash) {
        if (!entry.requestHash().equals(hash)) {
            throw Problem.of(
                            422,
                            "idempotency-key-reused",
                            "This key belongs to another request",
                            "It was used within 24 hours for a different request. Send each new request with a new key.")
                    .exception();
        }
        return answers.restore(entry.answer()).header(REPLAYED, "true").build();
    }

    private String hash(Object body) {
        return HexFormat.of()
                .formatHex(Digests.sha256(Digests.join(
                        Digests.bytes(request.method().name()), Digests.bytes(request.uri()), canonical.of(body))));
    }

    private @Nullable String key() {
        var given = request.headers().getAll(HEADER);
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1 || !KEY.matcher(given.getFirst()).matches()) {
            throw Problems.invalid(List.of(Invalid.parameter(
                            HEADER, "Send one key of 1 to 255 visible ASCII characters, such as a UUID.")))
                    .exception();
        }
        return given.getFirst();
    }
}

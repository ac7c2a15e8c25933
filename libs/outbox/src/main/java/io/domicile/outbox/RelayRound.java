package io.domicile.outbox;

import io.domicile.outbox.OutboxRow.Lane;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One round of the relay: claims what is unsent, sends it, marks what arrived. Of each lane at most one row is on the wire;
 * the next follows its acknowledgement. So a row that fails can't be overtaken by its successor, which a producer's own
 * retries do not promise once a record has expired. If the round dies between acknowledgement and mark, its rows are sent
 * again in the same order; consumers drop what they had.
 */
@Singleton
class RelayRound {

    private final Ledger ledger;
    private final Wire wire;
    private final int batch;

    @Inject
    RelayRound(Ledger ledger, Wire wire, OutboxConfig config) {
        this(ledger, wire, config.batch());
    }

    RelayRound(Ledger ledger, Wire wire, int batch) {
        this.ledger = ledger;
        this.wire = wire;
        this.batch = batch;
    }

    /**
     * What a round came to.
     *
     * @param sent rows that the broker acknowledged
     * @param isFull whether as many were claimed as may be, so that more may wait
     * @param failedTopics topics of which it did not take a row
     */
    record Outcome(int sent, boolean isFull, Set<String> failedTopics) {

        Next next() {
            if (sent == 0) {
                return Next.WHEN_RUNG;
            }
            return isFull ? Next.AT_ONCE : Next.RESTED;
        }
    }

    /** When the next round is to come. */
    enum Next {
        /** More waits already. */
        AT_ONCE,
        /** What is written while the relay rests goes out together. */
        RESTED,
        /** Nothing was there to send, or nothing of it was taken. */
        WHEN_RUNG
    }

    /** Empty while another relay is at work. */
    Optional<Outcome> run(Set<String> restingTopics) {
        return ledger.exclusively(claims -> send(claims, claims.unsent(restingTopics, batch)));
    }

    private Outcome send(Ledger.Claims claims, List<OutboxRow> rows) {
        var lanes = lanes(rows);
        var failedTopics = new HashSet<String>();
        int sent = 0;
        while (!lanes.isEmpty()) {
            var wave = lanes.stream().map(Queue::remove).toList();
            var acknowledged = wire.send(numbered(wave, claims.nextPositions(wave.size())));
            claims.markSent(acknowledged);
            sent += acknowledged.size();
            wave.stream().filter(row -> !acknowledged.contains(row)).forEach(row -> failedTopics.add(row.topic()));
            lanes.removeIf(lane ->
                    lane.isEmpty() || failedTopics.contains(lane.element().topic()));
        }
        return new Outcome(sent, rows.size() == batch, failedTopics);
    }

    /** Only now, because a wave takes its rows in another order than the ledger has them. */
    private static List<Publication> numbered(List<OutboxRow> wave, List<Long> positions) {
        return IntStream.range(0, wave.size())
                .mapToObj(i -> new Publication(wave.get(i), positions.get(i)))
                .toList();
    }

    private static List<Queue<OutboxRow>> lanes(List<OutboxRow> rows) {
        var lanes = new LinkedHashMap<Lane, Queue<OutboxRow>>();
        for (var row : rows) {
            lanes.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row);
        }
        return new ArrayList<>(lanes.values());
    }
}

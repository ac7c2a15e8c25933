package io.domicile.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;

/** A database, a broker, writers and two relays in one thread, all of them unreliable for a while, then sound. */
final class SimulatedWorld implements Ledger, Wire {

    private static final int TROUBLED_STEPS = 30;
    private static final List<String> TOPICS = List.of("open.a", "open.b");
    private static final List<String> KEYS = List.of("x", "y", "z");

    private final Random random;
    private final RelayRound relay = new RelayRound(this, this, 4);
    private final List<OutboxRow> committed = new ArrayList<>();
    private final Map<OutboxRow.Lane, OutboxRow> uncommitted = new HashMap<>();
    private final Map<OutboxRow.Lane, Long> lastNumber = new HashMap<>();
    private final Set<Long> sent = new HashSet<>();
    private final List<OutboxRow> log = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private long lastPublication;
    private long nextPosition = 1;
    private boolean troubled = true;
    private boolean locked;

    SimulatedWorld(long seed) {
        random = new Random(seed);
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void run() {
        for (int step = 0; step < TROUBLED_STEPS; step++) {
            writersGoOn();
            relayGoesOn();
        }
        troubled = false;
        List.copyOf(uncommitted.values()).forEach(this::commit);
        for (int round = 0; round < committed.size() && !unsent().isEmpty(); round++) {
            relayGoesOn();
        }
    }

    List<OutboxRow> committed() {
        return committed;
    }

    List<OutboxRow> log() {
        return log;
    }

    /** Of what is in the log, in its order. */
    List<Long> positions() {
        return positions;
    }

    List<OutboxRow> unsent() {
        return committed.stream().filter(row -> !sent.contains(row.position())).toList();
    }

    @Override
    public <T> Optional<T> exclusively(Function<Claims, T> work) {
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        try {
            var marked = new HashSet<Long>();
            var result = work.apply(new SimulatedClaims(marked));
            mayCrash();
            sent.addAll(marked);
            mayCrash();
            return Optional.of(result);
        } finally {
            locked = false;
        }
    }

    @Override
    public Set<OutboxRow> send(List<Publication> wave) {
        var acknowledged = new LinkedHashSet<OutboxRow>();
        for (var publication : wave) {
            var row = publication.row();
            writersGoOn();
            if (chance(10)) {
                relayGoesOn();
            }
            if (chance(15)) {
                continue;
            }
            log.add(row);
            positions.add(publication.position());
            mayCrash();
            if (!chance(15)) {
                acknowledged.add(row);
            }
        }
        return acknowledged;
    }

    private void relayGoesOn() {
        try {
            var resting = chance(30) ? Set.of(one(TOPICS)) : Set.<String>of();
            relay.run(resting);
        } catch (Crash e) {
            // Its transaction is gone with it; the next round is another relay's, or its own after a restart.
            return;
        }
    }

    private final class SimulatedClaims implements Claims {

        private final Set<Long> marked;

        SimulatedClaims(Set<Long> marked) {
            this.marked = marked;
        }

        @Override
        public List<OutboxRow> unsent(Set<String> exceptTopics, int limit) {
            mayCrash();
            return SimulatedWorld.this.unsent().stream()
                    .filter(row -> !exceptTopics.contains(row.topic()))
                    .sorted(Comparator.comparingLong(OutboxRow::position))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Long> nextPositions(int count) {
            mayCrash();
            return LongStream.range(0, count)
                    .map(_ -> ++lastPublication)
                    .boxed()
                    .toList();
        }

        @Override
        public void markSent(Collection<OutboxRow> rows) {
            mayCrash();
            rows.forEach(row -> marked.add(row.position()));
        }
    }

    /** A key is written by one transaction at a time; those of different keys commit in any order, or not at all. */
    private void writersGoOn() {
        if (!troubled) {
            return;
        }
        if (chance(50)) {
            var lane = new OutboxRow.Lane(one(TOPICS), one(KEYS));
            uncommitted.computeIfAbsent(lane, free -> row(free, nextPosition++));
        }
        if (chance(50) && !uncommitted.isEmpty()) {
            var row = one(uncommitted.values().stream()
                    .sorted(Comparator.comparingLong(OutboxRow::position))
                    .toList());
            if (chance(20)) {
                uncommitted.remove(row.lane());
            } else {
                commit(row);
            }
        }
    }

    private void commit(OutboxRow row) {
        uncommitted.remove(row.lane());
        lastNumber.put(row.lane(), row.sequence().n());
        committed.add(row);
    }

    private OutboxRow row(OutboxRow.Lane lane, long position) {
        return new OutboxRow(
                position,
                null,
                lane.topic(),
                lane.key(),
                new UUID(0, position),
                "t.v1",
                lane.key(),
                Instant.EPOCH,
                new Sequence(1, lastNumber.getOrDefault(lane, 0L) + 1),
                new Cause("c", null, 0),
                null,
                "{}");
    }

    private void mayCrash() {
        if (chance(4)) {
            throw new Crash();
        }
    }

    private boolean chance(int percent) {
        return troubled && random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

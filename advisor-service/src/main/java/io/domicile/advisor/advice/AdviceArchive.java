package io.domicile.advisor.advice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.domicile.advisor.advice.Inputs.ReadPlace;
import io.domicile.advisor.advice.Inputs.ReadRules;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.deal.Followed;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceJson;
import io.domicile.advisor.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Advice that is kept. What it was given on is kept by the hash of its content, so the same facts are kept once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AdviceArchive {

    private final AdviceRecords records;
    private final RecordContents contents;
    private final RuleShelf shelf;
    private final CanonicalJson json;
    private final Followed followed;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Where each part of a record is kept, and how it is written.
    AdviceArchive(
            AdviceRecords records,
            RecordContents contents,
            RuleShelf shelf,
            CanonicalJson json,
            Followed followed,
            Clock clock) {
        this.records = records;
        this.contents = contents;
        this.shelf = shelf;
        this.json = json;
        this.followed = followed;
        this.clock = clock;
    }

    /**
     * Gives advice and keeps it.
     *
     * @param asking reads what is known; nothing of it changes meanwhile but what the tenant itself says
     */
    StoredAdvice keep(Supplier<Asked> asking, Rules rules) {
        var positions = followed.now();
        var asked = asking.get();
        var advice = new Advisor(rules).explain(asked);
        var texts = new TreeMap<String, String>();
        var read = new ArrayList<ReadPlace>();
        for (var place : asked.places()) {
            var text = CanonicalJson.of(PlaceJson.write(place));
            var hash = CanonicalJson.sha256(text);
            texts.put(hash, text);
            read.add(new ReadPlace(place.id(), hash));
        }
        contents.put(texts);
        var inputs = new Inputs(
                EngineVersion.CURRENT,
                json.tree(json.text(asked.question())),
                asked.factsOn(),
                read,
                ReadRules.of(rules.files()));
        // As exact as the database keeps it, or what is answered now would read otherwise later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = new AdviceRecord(
                UuidCreator.getTimeOrderedEpoch(), now, Written.of(inputs, advice, json), json.text(positions));
        records.persist(kept);
        return stored(kept);
    }

    StoredAdvice stored(UUID id) {
        return stored(records.get(id));
    }

    /** Gives it again by the facts and rules of its day. */
    Replay replay(UUID id) {
        var written = written(id);
        if (!written.engine().equals(EngineVersion.CURRENT)) {
            throw new AdviceException.OtherEngine(written.engine(), EngineVersion.CURRENT);
        }
        var inputs = written.inputs(json);
        return Replay.of(id, written, asked(inputs), shelf.rules(inputs.rules()), json);
    }

    /** A record with what it refers to, for those who explain it. */
    public KeptAdvice get(UUID id) {
        var record = records.get(id);
        var written = written(id);
        var inputs = written.inputs(json);
        return new KeptAdvice(
                id,
                record.madeAt(),
                written.engine(),
                json.read(written.question(), Question.class),
                inputs.factsOn(),
                followed(record),
                json.readToShow(written.intactAdvice(), Advice.class),
                places(inputs),
                shelf.rules(inputs.rules()).packs(),
                hashes(written, inputs));
    }

    private List<FollowedTopic> followed(AdviceRecord record) {
        var text = record.followed();
        return text == null ? List.of() : List.of(json.read(text, FollowedTopic[].class));
    }

    private static KeptAdvice.Hashes hashes(Written written, Inputs inputs) {
        var places = new TreeMap<String, String>();
        inputs.places().forEach(place -> places.put(place.place(), place.sha256()));
        return new KeptAdvice.Hashes(
                written.fingerprint(), written.adviceSha256(), inputs.rules().files(), places);
    }

    private Written written(UUID id) {
        return records.get(id).written().orElseThrow(() -> new AdviceException.NotReplayable(id));
    }

    private Asked asked(Inputs inputs) {
        return new Asked(json.read(json.text(inputs.question()), Question.class), places(inputs), inputs.factsOn());
    }

    private List<Place> places(Inputs inputs) {
        return contents.texts(inputs.places()).stream().map(PlaceJson::read).toList();
    }

    private StoredAdvice stored(AdviceRecord record) {
        return record.written()
                .map(written -> {
                    var inputs = written.inputs(json);
                    return StoredAdvice.of(
                            record,
                            written,
                            inputs,
                            contents.texts(inputs.places()).stream()
                                    .map(json::tree)
                                    .toList(),
                            followed(record),
                            json);
                })
                .orElseGet(() -> StoredAdvice.earlier(record, json));
    }
}

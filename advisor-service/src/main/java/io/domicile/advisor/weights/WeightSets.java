package io.domicile.advisor.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.domicile.advisor.workload.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The sets of weights of the current tenant. Each call needs the caller's transaction. */
@ApplicationScoped
public class WeightSets {

    private static final TypeReference<TreeMap<String, Double>> WEIGHTS = new TypeReference<>() {};

    private final WeightSetRegister register;
    private final ObjectMapper json;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    WeightSets(WeightSetRegister register, ObjectMapper json, Clock clock) {
        this.register = register;
        this.json = json;
        this.clock = clock;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    /** As it is now; empty when there is none of this tenant. */
    public Optional<WeightSetView> find(UUID id) {
        return register.findByIdOptional(id).map(this::view);
    }

    WeightSetView get(UUID id) {
        return find(id).orElseThrow(() -> new WeightSetException.NotFound(id));
    }

    /** As it is now and stays until the transaction ends. */
    WeightSetView locked(UUID id) {
        return view(lock(id));
    }

    List<WeightSetView> following(@Nullable UUID last, int most) {
        return register.following(last, most).stream().map(this::view).toList();
    }

    WeightSetView add(NewWeightSet described) {
        var weights = write(described.weights());
        var set = new WeightSet(ids.create(), described.name(), weights, now());
        store(set);
        return view(set);
    }

    WeightSetView change(UUID id, NewWeightSet described) {
        var set = lock(id);
        set.becomes(described.name(), write(described.weights()), now());
        store(set);
        return view(set);
    }

    void delete(UUID id) {
        register.delete(lock(id));
    }

    private WeightSet lock(UUID id) {
        return register.locked(id).orElseThrow(() -> new WeightSetException.NotFound(id));
    }

    /** The database decides whether the name is free: of two who ask for it at a time one gets it. */
    private void store(WeightSet set) {
        try {
            register.persistAndFlush(set);
        } catch (ConstraintViolationException e) {
            if ("weight_set_name".equals(e.getConstraintName())) {
                throw new WeightSetException.NameTaken(set.name());
            }
            throw e;
        }
    }

    /** As exact as the database keeps it, or what is stored would have another tag than what was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private WeightSetView view(WeightSet set) {
        return new WeightSetView(set.id(), set.name(), read(set.weights()), set.createdAt(), set.changedAt());
    }

    private String write(Map<String, Double> weights) {
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new WeightSetException.NothingCounts();
        }
        var unknown = weights.keySet().stream()
                .filter(word -> Criterion.find(word).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new WeightSetException.NoCriterion(unknown);
        }
        var stored = new TreeMap<>(weights);
        // Minus zero is zero.
        stored.replaceAll((_, weight) -> weight + 0.0);
        try {
            return json.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Weights that were read from JSON become JSON", e);
        }
    }

    private Map<String, Double> read(String weights) {
        try {
            return json.readValue(weights, WEIGHTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored weights are what this class wrote", e);
        }
    }
}

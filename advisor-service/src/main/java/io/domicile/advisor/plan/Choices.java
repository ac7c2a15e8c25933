package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The advice behind the placements of the current tenant's plans. Every call needs the caller's transaction. */
@ApplicationScoped
class Choices {

    /** Workloads in a row: texts of the same kind pack well together, and to read one takes reading those before it. */
    private static final int AT_ONCE = 50;

    /** Rows that are read at once. */
    private static final int ROWS = 10;

    private static final String WHAT = "the advice behind a placement";

    private static final String PUT = """
            insert into plan_advice (tenant, plan, from_workload, content)
            values (current_setting('app.tenant'), :plan, :from, :content)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    Choices(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * Keeps those of a plan that was just stored.
     *
     * @param choices of all of them, by workload
     * @return SHA-256 of all texts, by workload
     */
    String keep(UUID plan, Map<String, Explanation> choices) {
        var digest = new TextDigest();
        var byWorkload = new ArrayList<>(new TreeMap<>(choices).entrySet());
        for (int from = 0; from < byWorkload.size(); from += AT_ONCE) {
            var some = byWorkload.subList(from, Math.min(from + AT_ONCE, byWorkload.size()));
            var lines = new ByteArrayOutputStream();
            for (var choice : some) {
                var text = write(choice.getValue());
                digest.add(text);
                lines.writeBytes((choice.getKey() + ' ').getBytes(StandardCharsets.UTF_8));
                lines.writeBytes(text);
                lines.write('\n');
            }
            put(plan, some.getFirst().getKey(), Archive.packBytes(lines.toByteArray()));
        }
        return digest.sha256();
    }

    private void put(UUID plan, String from, byte[] content) {
        entities.createNativeQuery(PUT)
                .setParameter("plan", plan)
                .setParameter("from", from)
                .setParameter("content", content)
                .executeUpdate();
    }

    /**
     * Ends the request if they are not what was kept.
     *
     * @param sha256 that {@link #keep} gave
     */
    void requireIntact(UUID plan, String sha256) {
        var digest = new TextDigest();
        eachText(plan, digest::add);
        if (!digest.sha256().equals(sha256)) {
            throw new PlanException.Damaged(plan, WHAT);
        }
    }

    /** By workload. */
    void each(UUID plan, Consumer<Explanation> each) {
        eachText(plan, text -> each.accept(read(text)));
    }

    /** Empty for a workload without a place, and for one that the plan does not know. */
    Optional<Explanation> find(UUID plan, String workload) {
        var row = entities.createQuery(
                        "select a.content from PlanAdvice a where a.plan = ?1 and a.from <= ?2 order by a.from desc",
                        byte[].class)
                .setParameter(1, plan)
                .setParameter(2, workload)
                .setMaxResults(1)
                .getSingleResultOrNull();
        var text = row == null
                ? Optional.ofNullable(entities.find(PlanChoice.class, new PlanChoice.Key(plan, workload)))
                        .map(PlanChoice::content)
                : lines(plan, row)
                        .filter(line -> line.startsWith(workload + ' '))
                        .map(Choices::text)
                        .findFirst();
        return text.map(this::read);
    }

    private static Stream<String> lines(UUID plan, byte[] packed) {
        try {
            return new String(Archive.unpackBytes(packed), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new PlanException.Damaged(plan, WHAT, e);
        }
    }

    /** Without the workload's id, which has no spaces; JSON of one line. */
    private static String text(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private void eachText(UUID plan, Consumer<String> each) {
        try (var rows = entities.createQuery(
                        "select a.content from PlanAdvice a where a.plan = ?1 order by a.from", byte[].class)
                .setParameter(1, plan)
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS)
                .getResultStream()) {
            rows.flatMap(row -> lines(plan, row)).map(Choices::text).forEach(each);
        }
        eachTextOfEarlierRelease(plan, each);
    }

    /** A plan has its advice in one place or the other. */
    private void eachTextOfEarlierRelease(UUID plan, Consumer<String> each) {
        try (var texts = entities.createQuery(
                        "select c.content from PlanChoice c where c.plan = ?1 order by c.workload", String.class)
                .setParameter(1, plan)
                .setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
                .getResultStream()) {
            texts.forEach(each);
        }
    }

    private byte[] write(Explanation choice) {
        try {
            return json.writeValueAsBytes(choice);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An explanation does not become JSON", e);
        }
    }

    private Explanation read(String text) {
        try {
            return json.readValue(text, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored explanation is what this class wrote", e);
        }
    }
}

package io.domicile.advisor.plan;

import io.domicile.advisor.plan.PlanView.Read;
import io.domicile.advisor.state.Asked;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Which facts the current plan of a portfolio rests on, for those who look for the plans that a change concerns. */
@ApplicationScoped
public class PlanIndex {

    /**
     * Held shared by who stores a plan and alone by who reads the index. So each change is seen by one of them: either by the
     * store, which reads places and artifacts under it, or by the reader, which then finds the new rows.
     */
    private static final String LOCK = "'plan_fact'::regclass::oid::bigint";

    /** Statement for who reads the index; on a connection of its own. */
    public static final String LOCK_ALONE = "select pg_advisory_xact_lock(" + LOCK + ")";

    private static final String LOCK_SHARED = "select pg_advisory_xact_lock_shared(" + LOCK + ")";

    /** Most plans read what the one before read, so there is nothing to write. */
    private static final String NOTED = """
            select string_agg(line, chr(10) order by line collate "C")
            from (select place || ' ' || fact as line from plan_fact where portfolio = ?) as lines
            """;

    /** Only what is new or gone. */
    private static final String NOTE = """
            with read as (select place, fact from unnest(:places, :facts) as read (place, fact)),
            gone as (
                delete from plan_fact as noted where portfolio = :portfolio
                and not exists (select from read where read.place = noted.place and read.fact = noted.fact))
            insert into plan_fact (tenant, portfolio, place, fact)
            select :tenant, :portfolio, place, fact from read
            where not exists (
                select from plan_fact as noted
                where noted.portfolio = :portfolio and noted.place = read.place and noted.fact = read.fact)
            """;

    private static final String ALL = ReadFacts.ALL;

    private static final String READ = """
            select place, array_to_string(array_agg(fact), ' ') from plan_fact
            where portfolio = :portfolio and place <> :all group by place
            """;

    private final EntityManager entities;
    private final CurrentTenant tenant;
    private final PlanWatch watch;

    PlanIndex(EntityManager entities, CurrentTenant tenant, PlanWatch watch) {
        this.entities = entities;
        this.tenant = tenant;
        this.watch = watch;
    }

    /** Until the transaction ends nobody looks for plans that a change concerns. */
    void holdStill() {
        lock(LOCK_SHARED);
    }

    /** Until the transaction ends nobody stores a plan, so who finds out whom a change concerns misses none. */
    public void holdAlone() {
        lock(LOCK_ALONE);
    }

    private void lock(String which) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(which)) {
                statement.execute();
            }
        });
    }

    /** Whether there is a plan for it that is kept up to date. */
    public boolean isKept(UUID portfolio) {
        return !entities.createNativeQuery(
                        "select 1 from plan_fact where portfolio = :portfolio and place = :all", Integer.class)
                .setParameter("portfolio", portfolio)
                .setParameter("all", ALL)
                .getResultList()
                .isEmpty();
    }

    /** Words of the facts that the current plan rests on, by place; {@code *} for all. */
    public Map<String, Set<String>> read(UUID portfolio) {
        var read = new HashMap<String, Set<String>>();
        for (var row : entities.createNativeQuery(READ, Object[].class)
                .setParameter("portfolio", portfolio)
                .setParameter("all", ALL)
                .getResultList()) {
            var columns = (Object[]) row;
            read.put((String) columns[0], Set.of(((String) columns[1]).split(" ")));
        }
        return read;
    }

    private boolean isNoted(UUID portfolio, List<String[]> rows) {
        var lines = rows.stream().map(row -> row[0] + ' ' + row[1]).sorted().collect(Collectors.joining("\n"));
        return lines.equals(Asked.text(entities, NOTED, portfolio));
    }

    /** Replaces what is noted of a portfolio. The row of "all places" is for those that appear later. */
    void note(UUID portfolio, List<Read> read) {
        var rows = Stream.concat(Stream.of(new Read(ALL, List.of(ALL))), read.stream())
                .flatMap(place -> place.facts().stream().map(fact -> new String[] {place.place(), fact}))
                .toList();
        if (!isNoted(portfolio, rows)) {
            entities.createNativeQuery(NOTE)
                    .setParameter("tenant", tenant.require().value())
                    .setParameter("portfolio", portfolio)
                    .setParameter("places", rows.stream().map(row -> row[0]).toArray(String[]::new))
                    .setParameter("facts", rows.stream().map(row -> row[1]).toArray(String[]::new))
                    .executeUpdate();
        }
        watch.planned(portfolio);
    }
}

package io.domicile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TenancyParts.class)
class TwoLocksTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId CLINIC = new TenantId("019a0000-0000-7000-8000-000000000003");

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aRowIsReadByItsTenantAndByNobodyElse() {
        var id = noteOf(BANK, "secret");

        assertThat(as(BANK, () -> text(id))).isEqualTo("secret");
        assertThat(as(CLINIC, () -> em.find(Note.class, id))).isNull();
        assertThat(as(CLINIC, () -> count(id))).isZero();
        assertThat(as(BANK, () -> count(id))).isOne();
        assertThat(tenant.open(() -> transaction(() -> count(id)))).isZero();
    }

    @Test
    void aRowIsNotChangedByAnotherTenantByEntityQuery() {
        var id = noteOf(BANK, "before");

        int changed = as(
                CLINIC,
                () -> em.createQuery("update Note set text = 'after' where id = :id")
                        .setParameter("id", id)
                        .executeUpdate());

        assertThat(changed).isZero();
        assertThat(as(BANK, () -> text(id))).isEqualTo("before");
    }

    @Test
    void aDetachedRowIsNotWrittenByAnotherTenant() {
        var id = noteOf(BANK, "before");
        var stolen = as(BANK, () -> em.find(Note.class, id));
        stolen.rewrite("after");

        assertThatThrownBy(() -> as(CLINIC, () -> em.merge(stolen))).isNotNull();
        assertThat(as(BANK, () -> text(id))).isEqualTo("before");
    }

    @Test
    void aRowIsNeitherChangedNorDeletedByAnotherTenantByNativeSql() {
        var id = noteOf(BANK, "before");

        assertThat(as(CLINIC, () -> sql("update note set text = 'after' where id = ?1", id)))
                .isZero();
        assertThat(as(CLINIC, () -> sql("delete from note where id = ?1", id))).isZero();
        assertThat(as(BANK, () -> text(id))).isEqualTo("before");
        assertThat(as(BANK, () -> sql("delete from note where id = ?1", id))).isOne();
    }

    @Test
    void aRowCanNotBeWrittenForAnotherTenantOrMovedToOne() {
        var id = noteOf(BANK, "mine");

        assertThatThrownBy(() -> as(
                        CLINIC,
                        () -> sql(
                                "insert into note (tenant, id, text) values ('" + BANK + "', ?1, 'forged')",
                                UUID.randomUUID())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(BANK, () -> sql("update note set tenant = '" + CLINIC + "' where id = ?1", id)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void openWorkCanNotWriteResidentRows() {
        assertThatThrownBy(() -> tenant.open(() -> transaction(() ->
                        sql("insert into note (tenant, id, text) values ('', ?1, 'nobody''s')", UUID.randomUUID()))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void workThatBoundNobodyDoesNotBegin() {
        assertThatThrownBy(() -> transaction(() -> count(UUID.randomUUID()))).hasStackTraceContaining("NoTenant");
    }

    @Test
    void theSettingEndsWithTheTransaction() throws SQLException {
        noteOf(BANK, "on every pooled connection");

        for (int i = 0; i < 8; i++) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from note")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void insideOnesWorkAnothersCanBeDoneAndTheFirstGoesOn() {
        var id = noteOf(BANK, "outer");

        var seen = as(BANK, () -> {
            var inner = as(CLINIC, () -> count(id));
            return inner + " then " + count(id);
        });

        assertThat(seen).isEqualTo("0 then 1");
    }

    @Test
    void workOutsideOfARequestHasItsTenantToo() {
        var id = noteOf(BANK, "secret");

        assertThat(CompletableFuture.supplyAsync(() -> as(BANK, () -> text(id))).join())
                .isEqualTo("secret");
        assertThat(CompletableFuture.supplyAsync(() -> Optional.ofNullable(as(CLINIC, () -> em.find(Note.class, id))))
                        .join())
                .isEmpty();
        assertThat(CompletableFuture.supplyAsync(() -> tenant.open(
                                () -> transaction(() -> em.createQuery("select count(n) from Note n", Long.class)
                                        .getSingleResult())))
                        .join())
                .isZero();
    }

    private UUID noteOf(TenantId owner, String text) {
        var id = UUID.randomUUID();
        as(owner, () -> {
            em.persist(new Note(id, text));
            return id;
        });
        return id;
    }

    private <T> T as(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> transaction(work));
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private String text(UUID id) {
        return em.find(Note.class, id).text();
    }

    private long count(UUID id) {
        return ((Number) em.createNativeQuery("select count(*) from note where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private int sql(String statement, UUID id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }
}

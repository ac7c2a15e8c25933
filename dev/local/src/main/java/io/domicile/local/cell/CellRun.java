package io.domicile.local.cell;

import io.domicile.local.cell.Shutdown.Ring;
import io.domicile.local.demo.DemoCell;
import io.domicile.local.demo.Realm;
import io.domicile.local.parts.AotCache;
import io.domicile.local.parts.ChildProcess;
import io.domicile.local.parts.DatabaseServer;
import io.domicile.local.parts.KafkaPart;
import io.domicile.local.parts.KeycloakPart;
import io.domicile.local.parts.Login;
import io.domicile.local.parts.PostgresPart;
import io.domicile.local.parts.PostgresPart.Durability;
import io.domicile.local.parts.ServiceSchema;
import io.domicile.local.parts.Topic;
import io.domicile.local.parts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts one cell, in the order in which its parts need each other, with what can go side by side. */
public final class CellRun {
    private final CellPlan plan;
    private final List<CellPlan> cells;
    private final External external;
    private final Secrets secrets;
    private final Shutdown shutdown;
    private final Caches caches;
    private final ProcessList processes;
    private final Consumer<String> progress;

    public CellRun(
            CellPlan plan,
            List<CellPlan> cells,
            External external,
            Shutdown shutdown,
            Caches caches,
            Consumer<String> progress) {
        external.requireFitsTo(cells.size());
        this.plan = plan;
        this.cells = cells;
        this.external = external;
        this.secrets = new Secrets(plan.folder().resolve("secrets.properties"));
        this.shutdown = shutdown;
        this.caches = caches;
        this.processes = new ProcessList(plan.root());
        this.progress = what -> progress.accept(plan.jurisdiction() + "  " + what);
    }

    /** Whether start-up caches that are missing are written when the programs end. */
    public enum Caches {
        WRITTEN,
        AS_THEY_ARE
    }

    /** Returns when everything is ready. */
    public void start() {
        var starting = Parallel.start(() -> external.kafka().orElseGet(this::kafka));
        var database = database();
        prepare(database);
        var keycloak = external.issuer().isPresent() ? Optional.<KeycloakPart>empty() : Optional.of(keycloak(database));
        var brokers = Parallel.result(starting);
        try (var topics = new Topics(brokers)) {
            topics.create(Topic.ofACell(), "");
        }
        var issuer = external.issuer().orElseGet(plan::embeddedIssuer);
        var context = new CellContext(plan, cells, secrets, database, brokers, issuer);
        migrate(context);

        var waits = new ArrayList<Runnable>();
        keycloak.ifPresent(part -> waits.add(() -> awaitRealm(part)));
        for (var service : Service.values()) {
            waits.add(serve(new ServiceProcess(context, service), service));
        }
        Parallel.run(waits);
    }

    private DatabaseServer database() {
        return external.postgres().orElseGet(() -> {
            var port = plan.ports().postgres();
            var part = PostgresPart.start(new PostgresPart.Settings(
                    plan.dist(),
                    plan.folder().resolve("postgres"),
                    plan.log("postgres"),
                    port,
                    secrets.get("postgres"),
                    Durability.ON_DISK));
            watch("PostgreSQL", part.handle(), Ring.DATABASES, part::close);
            progress.accept("PostgreSQL is ready on port " + port);
            return part.server();
        });
    }

    private void prepare(DatabaseServer database) {
        database.createDatabase(CellContext.DATABASE);
        for (var service : Service.values()) {
            service.schema()
                    .ifPresent(
                            schema -> new ServiceSchema(schema).createIn(database, CellContext.DATABASE, secrets::get));
        }
    }

    private KeycloakPart keycloak(DatabaseServer database) {
        var login = new Login("keycloak", secrets.get("keycloak"));
        database.createDatabase("keycloak", login);
        var part = KeycloakPart.launch(new KeycloakPart.Settings(
                plan.dist(),
                plan.log("keycloak"),
                plan.ports().keycloak(),
                plan.ports().keycloakManagement(),
                database.url("keycloak"),
                login,
                new Login("admin", secrets.get("keycloak-admin")),
                plan.aotCaches(),
                cacheMode()));
        watch("Keycloak", part.process().handle(), Ring.PROGRAMS, part::close);
        return part;
    }

    private void awaitRealm(KeycloakPart keycloak) {
        keycloak.awaitReady();
        keycloak.server().createRealm(new Realm(DemoCell.of(plan.jurisdiction())).json());
        progress.accept("Keycloak is ready on port " + plan.ports().keycloak());
    }

    private String kafka() {
        var port = plan.ports().kafka();
        var part = KafkaPart.start(
                plan.folder().resolve("kafka"), port, plan.ports().kafkaController());
        shutdown.add(Ring.BROKERS, part::close);
        progress.accept("Kafka is ready on port " + port);
        return part.bootstrapServers();
    }

    private void migrate(CellContext context) {
        var migrated = new Migrated(plan);
        var works = new ArrayList<Runnable>();
        for (var service : Service.values()) {
            works.add(() -> new ServiceProcess(context, service).migrate(migrated, this::stopLikewise));
        }
        Parallel.run(works);
        progress.accept("Schemas are up to date");
    }

    /** Starts the service; what it returns waits until it is ready. */
    private Runnable serve(ServiceProcess service, Service which) {
        var cache = service.cache();
        ChildProcess process = service.serve(cache, cacheMode());
        watch(which.title(), process.handle(), Ring.PROGRAMS, () -> ServiceProcess.stop(process, cache, cacheMode()));
        return () -> {
            service.awaitReady(process);
            progress.accept(which.title() + " is ready on port " + plan.ports().of(which));
        };
    }

    /** All cells run the same programs: one of them writes the caches. */
    private AotCache.Mode cacheMode() {
        return caches == Caches.WRITTEN && plan.equals(cells.getFirst())
                ? AotCache.Mode.USE_AND_WRITE
                : AotCache.Mode.USE;
    }

    private void stopLikewise(ChildProcess migration) {
        processes.add(migration.name(), migration.handle());
        shutdown.add(Ring.PROGRAMS, () -> migration.stop(Duration.ofSeconds(10)));
    }

    /** Notes the process on disk, has it stopped at the end, and tells when it ends before. */
    private void watch(String name, ProcessHandle process, Ring ring, Runnable stop) {
        processes.add(name, process);
        shutdown.add(ring, stop);
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            if (!shutdown.begun()) {
                progress.accept(
                        name + " has ended; its log is in " + plan.folder().resolve("logs"));
            }
        });
    }
}

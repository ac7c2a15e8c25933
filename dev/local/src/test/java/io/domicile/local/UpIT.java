package io.domicile.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with a real PostgreSQL and Kafka, and fake services that start quickly. */
class UpIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    /** Away from the ports of a platform that may run here, and below those that systems hand out to anybody. */
    private static final int SHIFT = 12_000;

    /** One project for all tests, which start on each other's data as a person's runs do. */
    @TempDir
    private static Path folder;

    private static FakeProject project;
    private static Path output;

    @BeforeAll
    static void project() throws IOException {
        project = new FakeProject(Files.createDirectory(folder.resolve("project")), SHIFT);
        output = folder.resolve("output");
    }

    @AfterEach
    void down() throws IOException, InterruptedException {
        project.launcher(folder.resolve("down"), "down").waitFor();
    }

    @Test
    void stopsEverythingItStartedAndStartsAgainOnTheSameData() throws IOException, InterruptedException {
        var secrets = project.root().resolve(".domicile/kr/secrets.properties");
        var first = up();
        assertThat(status()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
        var kept = Files.readString(secrets);
        endsWithAllItsDescendants(first);
        assertThat(status()).isEqualTo(1);

        // The fake migration would fail if it ran again, so a start proves that data and memory of it survived.
        var second = up();
        assertThat(Files.readString(secrets)).isEqualTo(kept);
        endsWithAllItsDescendants(second);
    }

    @Test
    void afterAKilledLauncherNothingIsLeftByDown() throws IOException, InterruptedException {
        var launcher = up();
        var orphans = launcher.descendants().toList();
        launcher.destroyForcibly().waitFor();
        assertThat(orphans).isNotEmpty().anyMatch(ProcessHandle::isAlive);
        assertThat(project.launcher(folder.resolve("down"), "down").waitFor()).isZero();
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aSecondLauncherFindsTheFirst() throws IOException, InterruptedException {
        var first = up();
        assertThat(run("up")).isZero();
        assertThat(Files.readString(folder.resolve("other"))).contains("is up already");
        assertThat(run("up", "fr")).isEqualTo(1);
        endsWithAllItsDescendants(first);
    }

    @Test
    void detachedItReturnsWhenReadyAndDownEndsIt() throws IOException, InterruptedException {
        assertThat(run("up", "--detach")).isZero();
        assertThat(Files.readString(folder.resolve("other"))).contains("Everything is ready");
        assertThat(status()).isZero();
        var launcher = new Launcher(project.root()).running().orElseThrow().process();
        var all = launcher.descendants().toList();
        assertThat(run("down")).isZero();
        assertThat(launcher.isAlive()).isFalse();
        assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aServiceThatEndsIsReportedAndStatusIsNotReady() throws IOException, InterruptedException {
        var launcher = up();
        var processes = project.root().resolve(".domicile/processes");
        var gateway = Files.readAllLines(processes).stream()
                .filter(line -> line.endsWith(" gateway"))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(gateway).orElseThrow().destroyForcibly();
        await().atMost(LONG).until(() -> said("gateway has ended"));
        assertThat(status()).isEqualTo(1);
        endsWithAllItsDescendants(launcher);
    }

    private Process up() throws IOException {
        var launcher = project.launcher(output, "up");
        await().atMost(LONG).until(() -> said("Everything is ready") || !launcher.isAlive());
        assertThat(launcher.isAlive()).as(Files.readString(output)).isTrue();
        return launcher;
    }

    private boolean said(String what) throws IOException {
        return new String(Files.readAllBytes(output), UTF_8).contains(what);
    }

    private int status() throws IOException, InterruptedException {
        return run("status");
    }

    private int run(String... words) throws IOException, InterruptedException {
        return project.launcher(folder.resolve("other"), words).waitFor();
    }

    private static void endsWithAllItsDescendants(Process launcher) {
        List<ProcessHandle> descendants = launcher.descendants().toList();
        assertThat(descendants).isNotEmpty();
        launcher.destroy();
        await().atMost(LONG).until(() -> !launcher.isAlive());
        assertThat(descendants).noneMatch(ProcessHandle::isAlive);
    }
}

package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessListTest {
    @TempDir
    private Path root;

    private Process process;

    @BeforeEach
    void process() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void whatAKilledLauncherLeftIsEnded() {
        new ProcessList(root).add("gateway", process.toHandle());
        assertThat(new ProcessList(root).endLeftovers()).containsExactly("gateway");
        assertThat(process.isAlive()).isFalse();
        assertThat(new ProcessList(root).endLeftovers()).isEmpty();
    }

    @Test
    void anotherProcessThatGotTheSameIdIsLeftAlone() throws IOException {
        Files.createDirectories(root.resolve(".domicile"));
        Files.writeString(root.resolve(".domicile/processes"), process.pid() + " 12345 gateway\n");
        assertThat(new ProcessList(root).endLeftovers()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }
}

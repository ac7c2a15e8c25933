package io.domicile.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
    @TempDir
    private Path dist;

    @Test
    void whatIsFinishedIsNotDoneAgain() {
        Unpacked.once(dist.resolve("program"), folder -> Files.createFile(folder.resolve("a")));
        Unpacked.once(dist.resolve("program"), folder -> Files.createFile(folder.resolve("b")));
        assertThat(dist.resolve("program").resolve("a")).exists();
        assertThat(dist.resolve("program").resolve("b")).doesNotExist();
    }

    @Test
    void whatBrokeOffIsDoneAnew() {
        var folder = dist.resolve("program");
        assertThatThrownBy(() -> Unpacked.once(folder, half -> {
                    Files.createFile(half.resolve("half"));
                    throw new IOException("disk full");
                }))
                .hasMessageContaining("disk full");
        Unpacked.once(folder, whole -> Files.createFile(whole.resolve("whole")));
        assertThat(folder.resolve("whole")).exists();
        assertThat(folder.resolve("half")).doesNotExist();
    }
}

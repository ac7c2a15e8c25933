package io.domicile.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.local.parts.AotCache.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void program() throws IOException {
        program = Files.writeString(folder.resolve("program.jar"), "one");
    }

    @Test
    void theFirstRunWritesWhatTheSecondUses() throws IOException {
        var first = cache();
        var option = first.options(Mode.USE_AND_WRITE).getFirst();
        assertThat(option).startsWith("-XX:AOTCacheOutput=");
        Files.createFile(Path.of(option.substring(option.indexOf('=') + 1)));
        first.keep();
        assertThat(cache().options(Mode.USE).getFirst()).startsWith("-XX:AOTCache=");
    }

    @Test
    void anotherBuildOfTheProgramHasNoUseForTheCache() throws IOException {
        var first = cache();
        var option = first.options(Mode.USE_AND_WRITE).getFirst();
        Files.createFile(Path.of(option.substring(option.indexOf('=') + 1)));
        first.keep();
        Files.writeString(program, "another");
        assertThat(cache().options(Mode.USE)).isEmpty();
        assertThat(folder.resolve("caches")).isEmptyDirectory();
    }

    @Test
    void aRunThatWasCutShortLeavesNothingToUse() throws IOException {
        var option = cache().options(Mode.USE_AND_WRITE).getFirst();
        Files.createFile(Path.of(option.substring(option.indexOf('=') + 1)));
        assertThat(cache().options(Mode.USE)).isEmpty();
        assertThat(folder.resolve("caches")).isEmptyDirectory();
    }

    private AotCache cache() {
        return AotCache.of(folder.resolve("caches"), "program", program);
    }
}

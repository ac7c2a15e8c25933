package io.domicile.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script finds its JDK. */
class ScriptTest {
    @TempDir
    private Path folder;

    private Path old;

    @BeforeEach
    void anOldJdk() throws IOException {
        old = jdk("jdk-17", "17.0.1");
    }

    @Test
    void aJdkOfTheRightVersionIsTaken() throws IOException, InterruptedException {
        var right = jdk("jdk-25", "25.0.3");
        assertThat(script(Map.of("JAVA_HOME", right.toString())).text).isEqualTo(right + "\n");
    }

    @Test
    void anOldJdkInFrontIsPassedOver() throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(home.resolve("jdk"), jdk("jdk-25", "25.0.3"));
        var result = script(Map.of(
                "JAVA_HOME", old.toString(), "HOME", folder.resolve("home").toString()));
        assertThat(result.status).isZero();
        assertThat(Files.readString(Path.of(result.text.strip()).resolve("release")))
                .contains("\"25");
    }

    @Test
    void aWrongJdkThatWasAskedForIsAnError() throws IOException, InterruptedException {
        var result = script(Map.of("DOMICILE_JAVA_HOME", old.toString()));
        assertThat(result.status).isEqualTo(1);
        assertThat(result.text).contains("DOMICILE_JAVA_HOME").contains("no JDK 25");
    }

    @Test
    void aFolderWithoutACompilerIsNoJdk() throws IOException, InterruptedException {
        var runtime = jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        var result = script(Map.of("DOMICILE_JAVA_HOME", runtime.toString()));
        assertThat(result.status).isEqualTo(1);
    }

    private record Result(int status, String text) {}

    private static Result script(Map<String, String> environment) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("domicile.root", "../.."));
        var builder = new ProcessBuilder(root.resolve("domicile").toString(), "jdk").redirectErrorStream(true);
        builder.environment().remove("DOMICILE_JAVA_HOME");
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text);
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var program : new String[] {"java", "javac"}) {
            var file = jdk.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\n");
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + file + " executable");
            }
        }
        return jdk;
    }
}

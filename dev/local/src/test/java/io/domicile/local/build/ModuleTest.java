package io.domicile.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
    @TempDir
    private Path root;

    private Module module;

    @BeforeEach
    void packaged() throws IOException {
        write("pom.xml", "root");
        write("gateway/pom.xml", "module");
        write("gateway/src/main/java/A.java", "class A {}");
        write("gateway/src/main/java/B.java", "class B {}");
        write("gateway/src/test/java/ATest.java", "class ATest {}");
        write("libs/http/src/main/java/C.java", "class C {}");
        write("watch-service/src/main/java/D.java", "class D {}");
        module = new Module(root, "gateway");
        assertThat(module.stale()).isTrue();
        write("gateway/target/quarkus-app/quarkus-run.jar", "");
        module.packagedFrom(module.fingerprint());
        assertThat(module.stale()).isFalse();
    }

    @Test
    void aChangedSourceMakesItStale() throws IOException {
        write("gateway/src/main/java/A.java", "class A { int a; }");
        assertThat(module.stale()).isTrue();
    }

    @Test
    void aDeletedSourceMakesItStale() throws IOException {
        Files.delete(root.resolve("gateway/src/main/java/B.java"));
        assertThat(module.stale()).isTrue();
    }

    @Test
    void aLibraryAndThePomsAreItsSourcesToo() throws IOException {
        write("libs/http/src/main/java/C.java", "class C { int c; }");
        assertThat(module.stale()).isTrue();
        module.packagedFrom(module.fingerprint());
        write("pom.xml", "another root");
        assertThat(module.stale()).isTrue();
    }

    @Test
    void aContractOfAnotherServiceIsItsSourceToo() throws IOException {
        write("watch-service/contracts/openapi.json", "{}");
        assertThat(module.stale()).isTrue();
    }

    @Test
    void testsAndOtherServicesAreNot() throws IOException {
        write("gateway/src/test/java/ATest.java", "class ATest { int a; }");
        write("watch-service/src/main/java/D.java", "class D { int d; }");
        assertThat(module.stale()).isFalse();
    }

    @Test
    void aCleanMakesItStale() throws IOException {
        Files.delete(root.resolve("gateway/target/packaged-from"));
        assertThat(module.stale()).isTrue();
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}

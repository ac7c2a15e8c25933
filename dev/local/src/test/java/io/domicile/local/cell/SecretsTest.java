package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndKeptForItsOwnerOnly() throws IOException {
        var file = folder.resolve("kr").resolve("secrets.properties");
        var made = new Secrets(file).get("cursor");
        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).get("cursor")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void eachNameHasASecretOfItsOwn() {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        assertThat(secrets.get("catalog_app")).isNotEqualTo(secrets.get("catalog_owner"));
    }
}

package io.domicile.watch.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The committed schema of an event. */
public final class Contract {

    private static final Path CONTRACTS = Path.of(System.getProperty("domicile.root"), "watch-service/contracts");

    private final Schema schema;

    private Contract(Schema schema) {
        this.schema = schema;
    }

    public static Contract of(String name) {
        return new Contract(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(name + ".schema.json"), InputFormat.JSON));
    }

    /** A record as it was once sent. */
    static String golden(String name) {
        return read("golden/" + name + ".json");
    }

    public List<Error> flaws(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static String read(String file) {
        try {
            return Files.readString(CONTRACTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

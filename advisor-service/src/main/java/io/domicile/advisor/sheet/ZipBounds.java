package io.domicile.advisor.sheet;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Refuses archives that unpack to too much. It unpacks by the same reader as the workbook is read with afterwards, so what
 * is measured is what will be read, whatever the archive says of its sizes.
 */
final class ZipBounds {

    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 100_000_000;
    private static final int BUFFER = 64 * 1024;

    private ZipBounds() {}

    static void require(byte[] body) {
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooMuch();
            }
            long bytes = 0;
            var buffer = new byte[BUFFER];
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                        bytes += n;
                        if (bytes > MOST_BYTES) {
                            throw tooMuch();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw Faults.of("This is no workbook that can be read: %s. Save it as .xlsx, or send CSV."
                    .formatted(e.getMessage()));
        }
    }

    private static SheetUnfit tooMuch() {
        return Faults.of(
                "The workbook unpacks to more than %,d bytes or %d parts. Leave out what does not belong here, or send CSV."
                        .formatted(MOST_BYTES, MOST_ENTRIES));
    }
}

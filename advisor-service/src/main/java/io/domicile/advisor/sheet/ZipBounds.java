package io.domicile.advisor.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Refuses workbooks that would fill the memory: archives that unpack to too much, and cells so far to the right that a row
 * would have millions of them. It unpacks and parses as the workbook is read afterwards, so what is measured is what will be
 * read, whatever the archive says of itself.
 */
final class ZipBounds {

    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 100_000_000;

    /** Spreadsheets end at column XFD. */
    private static final Pattern BEYOND = Pattern.compile("[A-Za-z$]{4,}[0-9]*");

    private final XMLInputFactory xml = new InputFactoryImpl();
    private long bytes;

    private ZipBounds() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static void require(byte[] body) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            var bounds = new ZipBounds();
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooMuch();
            }
            for (var entry : entries) {
                try (var content = bounds.counted(zip.getInputStream(entry))) {
                    bounds.look(content);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    /** As far as the part is XML; nobody reads further afterwards either. */
    private void look(InputStream content) {
        try {
            var reader = xml.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    look(reader);
                }
            }
        } catch (XMLStreamException _) {
            // Pictures and the like are no XML, and broken XML is said where it is read.
        }
    }

    private static void look(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("r")
                    && element.getLocalName().equals("c")
                    && BEYOND.matcher(element.getAttributeValue(i)).matches()) {
                throw Faults.of("A cell stands in column %s, and the last one of a spreadsheet is XFD."
                        .formatted(element.getAttributeValue(i)));
            }
        }
    }

    private InputStream counted(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                count(Math.max(n, 0));
                return n;
            }
        };
    }

    private void count(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw tooMuch();
        }
    }

    private static SheetUnfit tooMuch() {
        return Faults.of(
                "The workbook unpacks to more than %,d bytes or %d parts. Leave out what does not belong here, or send CSV."
                        .formatted(MOST_BYTES, MOST_ENTRIES));
    }
}

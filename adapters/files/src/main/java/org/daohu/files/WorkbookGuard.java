package org.daohu.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.collect.ImmutableSet;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks a workbook over before it is read, since the library that reads it sets no limits: each part is unpacked once, and
 * counted by what it really holds, not by what it says. What is no XML is passed over, as the library never reads it.
 */
final class WorkbookGuard {

    private static final Set<String> READ_WHOLE = Set.of("Types", "Relationships", "workbook", "styleSheet");

    private static final String WORKSHEET = "worksheet";

    private WorkbookGuard() {}

    /**
     * How {@code file} must be read.
     *
     * @throws UnreadableFile if it is no whole workbook, or one beyond the limits
     */
    static WorkbookForm check(Path file) throws UnreadableFile {
        try {
            long bytes = Files.size(file);
            if (bytes > Limits.WORKBOOK_BYTES) {
                throw new UnreadableFile("a file of " + bytes + " bytes", Expected.WORKBOOK_SIZE);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return check(zip, bytes);
            }
        } catch (TooLarge tooLarge) {
            throw new UnreadableFile(tooLarge.found, Expected.WORKBOOK_SIZE);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile("no workbook, or a broken one", Expected.WORKBOOK);
        }
    }

    private static WorkbookForm check(ZipFile zip, long bytes) throws IOException {
        if (zip.size() > Limits.ENTRIES) {
            throw new TooLarge(zip.size() + " parts");
        }
        XMLInputFactory xml = xml();
        boolean styles = false;
        ImmutableSet.Builder<String> isoDateSheets = ImmutableSet.builder();
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!names.add(entry.getName())) {
                throw new IOException("a part twice");
            }
            long packed = Math.max(1, Math.min(entry.getCompressedSize(), bytes));
            try (Counted unpacked = new Counted(zip.getInputStream(entry), packed)) {
                PartCounts counts = new PartCounts();
                checkPart(xml, unpacked, counts);
                styles = styles || counts.root.equals("styleSheet");
                if (counts.isoDates && counts.root.equals(WORKSHEET)) {
                    isoDateSheets.add(entry.getName());
                }
            }
        }
        return new WorkbookForm(styles, isoDateSheets.build());
    }

    /** Reads XML without its document type and without anything from outside. */
    static XMLInputFactory xml() {
        XMLInputFactory xml = new InputFactoryImpl();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    private static void checkPart(XMLInputFactory xml, Counted unpacked, PartCounts counts) throws IOException {
        try {
            XMLStreamReader part = xml.createXMLStreamReader(unpacked);
            while (part.hasNext()) {
                int event = part.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = part.getLocalName();
                    if (counts.root.isEmpty()) {
                        counts.root = name;
                        if (!unpacked.limit(name)) {
                            return;
                        }
                    }
                    counts.element(name, part.getAttributeValue(null, "r"), part.getAttributeValue(null, "t"));
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    counts.text(part.getTextLength());
                }
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            // The library fails at the same place if it ever comes here; a limit that was hit hides in the cause.
            if (unpacked.tooLarge != null) {
                throw unpacked.tooLarge;
            }
        }
    }

    /** Says that a limit was exceeded. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final String found;

        TooLarge(String found) {
            super(found);
            this.found = found;
        }
    }

    /**
     * Counts what makes the library hold much at once: cells of a row, columns it fills up to, text of one cell. And sees
     * what the part is.
     */
    private static final class PartCounts {
        private String root = "";
        private boolean isoDates;
        private boolean inCell;
        private int cells;
        private long characters;

        void element(String name, @Nullable String reference, @Nullable String type) throws TooLarge {
            switch (name) {
                case "row" -> {
                    cells = 0;
                    inCell = false;
                }
                case "c", "si" -> {
                    inCell = true;
                    characters = 0;
                    cells += name.equals("c") ? 1 : 0;
                    isoDates = isoDates || (name.equals("c") && IsoDateCells.TYPE.equals(type));
                    if (cells > Limits.COLUMNS || (reference != null && isBeyondLastColumn(reference))) {
                        throw new TooLarge("a row of more than " + Limits.COLUMNS + " cells");
                    }
                }
                default -> characters = inCell ? characters : 0;
            }
        }

        void text(int length) throws TooLarge {
            characters += length;
            if (characters > Limits.CELL_CHARACTERS) {
                throw new TooLarge("a cell of more than " + Limits.CELL_CHARACTERS + " characters");
            }
        }

        /** Whether the letters that a cell reference begins with go beyond XFD, the last column of a spreadsheet. */
        private static boolean isBeyondLastColumn(String reference) {
            int column = 0;
            int at = 0;
            while (at < reference.length() && Character.isLetter(reference.charAt(at)) && column <= Limits.COLUMNS) {
                column = column * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
                at++;
            }
            return column > Limits.COLUMNS || column < 0;
        }
    }

    /** Counts the unpacked bytes of a part and stops at its limits. */
    private static final class Counted extends FilterInputStream {

        private final long packed;
        private long limit = Limits.PART_BYTES;
        private long count;
        private int run;
        private @Nullable TooLarge tooLarge;

        Counted(InputStream unpacked, long packed) {
            super(unpacked);
            this.packed = packed;
        }

        /** Sets the limit of a part whose root element is {@code root}; false if the library does not read such a part. */
        boolean limit(String root) {
            if (root.equals(WORKSHEET)) {
                limit = Limits.SHEET_BYTES;
            } else if (root.equals("sst")) {
                limit = Limits.SHARED_STRINGS_BYTES;
            }
            return limit > Limits.PART_BYTES || READ_WHOLE.contains(root);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read <= 0) {
                return read;
            }
            count += read;
            for (int i = offset; i < offset + read; i++) {
                run = buffer[i] == '>' ? 0 : run + 1;
                if (run > Limits.XML_RUN_BYTES) {
                    throw stop("a part with more than " + Limits.XML_RUN_BYTES + " bytes without a tag");
                }
            }
            if (count > limit) {
                throw stop("a part of more than " + limit + " bytes unpacked");
            }
            if (count > Limits.PART_BYTES && count / packed > Limits.UNPACKED_PER_PACKED) {
                throw stop("a part packed more than " + Limits.UNPACKED_PER_PACKED + " times");
            }
            return read;
        }

        private TooLarge stop(String found) {
            tooLarge = new TooLarge(found);
            return tooLarge;
        }
    }
}

package org.daohu.examples.countymonth.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A csv file in one of the encodings that counties send. Not thread-safe. */
final class CsvTable implements Table {

    /** What a csv file is written in. */
    enum Encoding {
        UTF_8,
        UTF_8_WITH_BOM,
        GB18030
    }

    private final BufferedWriter out;
    private final CsvWriter csv;
    private final String lineBreak;

    CsvTable(Path file, Encoding encoding, boolean windowsBreaks) throws IOException {
        Charset charset = encoding == Encoding.GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        this.out = Files.newBufferedWriter(file, charset);
        this.lineBreak = windowsBreaks ? "\r\n" : "\n";
        if (encoding == Encoding.UTF_8_WITH_BOM) {
            out.write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .lineDelimiter(windowsBreaks ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(out);
    }

    /** UTF-8 without a mark, line feeds. */
    static CsvTable plain(Path file) throws IOException {
        return new CsvTable(file, Encoding.UTF_8, false);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void writeEmpty() throws IOException {
        csv.flush();
        out.write(lineBreak);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

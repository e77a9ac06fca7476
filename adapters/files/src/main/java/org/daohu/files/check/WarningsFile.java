package org.daohu.files.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.MoneySum;
import org.daohu.files.CsvLine;
import org.daohu.json.DaohuJson;
import org.daohu.warning.Warning;

/**
 * {@code warnings.csv}: collects warnings as they are raised and writes them by rule and subject (L7); keeps the first of
 * each rule for the report. Memory is bounded however many there are, and the order in which they come does not show. {@link #add} is
 * thread-safe; the rest is for one thread, when all are added.
 */
final class WarningsFile implements AutoCloseable {

    private static final List<String> HEADER = List.of(
            "rule",
            "subject",
            "severity",
            "handling",
            "division",
            "law_date",
            "sentence_zh",
            "sentence_en",
            "because",
            "basis",
            "amount");
    private static final int BYTES_IN_MEMORY = 1 << 25;
    private static final int BUFFER = 1 << 16;

    private final SortedRows rows;
    private final Map<String, PriorityQueue<Sample>> samples = new HashMap<>();
    private final Map<String, MoneySum> amounts = new TreeMap<>();

    WarningsFile(Path folder) {
        this.rows = new SortedRows(folder, BYTES_IN_MEMORY);
    }

    void add(Warning warning) {
        add(List.of(warning));
    }

    /** Adds several at once, for one wait. */
    void add(List<Warning> warnings) {
        CsvLine line = new CsvLine();
        List<Line> lines = new ArrayList<>(warnings.size());
        for (Warning warning : warnings) {
            lines.add(line(warning, line));
        }
        synchronized (this) {
            lines.forEach(this::keep);
        }
    }

    private static Line line(Warning warning, CsvLine line) {
        String subject = Mask.residentIds(warning.subject().toString());
        line.cell(warning.rule())
                .cell(subject)
                .cell(warning.severity().name())
                .cell(warning.handling().name())
                .cell(warning.division() == null ? "" : warning.division().code())
                .cell(warning.lawDate().toString())
                .cell(warning.sentenceZh())
                .cell(warning.sentenceEn());
        DaohuJson.because(warning, line.quotedCell());
        line.cell(warning.basis())
                .cell(warning.amount() == null ? "" : warning.amount().toString());
        return new Line(warning, subject, line.end());
    }

    /** A warning with its subject as text, and its line. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Line(Warning warning, String subject, byte[] bytes) {}

    private void keep(Line line) {
        Warning warning = line.warning;
        try {
            rows.add(warning.rule() + '\u0000' + line.subject, line.bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keepSample(line.subject, warning);
        Money amount = warning.amount();
        if (amount != null) {
            amounts.computeIfAbsent(warning.rule(), rule -> new MoneySum()).add(amount);
        }
    }

    private void keepSample(String subject, Warning warning) {
        PriorityQueue<Sample> kept = samples.computeIfAbsent(
                warning.rule(),
                rule -> new PriorityQueue<>(
                        Comparator.comparing(Sample::subject).reversed()));
        Sample last = kept.peek();
        if (last != null && kept.size() == CheckResult.SAMPLE && subject.compareTo(last.subject) >= 0) {
            return;
        }
        kept.add(new Sample(subject, warning));
        if (kept.size() > CheckResult.SAMPLE) {
            kept.remove();
        }
    }

    /** A warning with the text that it is sorted by. */
    private record Sample(String subject, Warning warning) {}

    void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            CsvLine header = new CsvLine();
            HEADER.forEach(header::cell);
            out.write(header.end());
            rows.writeTo(out);
        }
    }

    ImmutableListMultimap<String, Warning> samples() {
        ListMultimap<String, Warning> sorted = ArrayListMultimap.create();
        samples.forEach((rule, kept) ->
                sorted.putAll(rule, kept.stream().map(Sample::warning).sorted().toList()));
        return ImmutableListMultimap.copyOf(sorted);
    }

    ImmutableMap<String, Money> amounts() {
        return ImmutableMap.copyOf(Maps.transformValues(amounts, MoneySum::total));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

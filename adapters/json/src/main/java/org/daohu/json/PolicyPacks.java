package org.daohu.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * 政策包读取 – reads policy packs from JSON and gives the shipped ones. What is read is checked against the published schema
 * ({@link #schema()}), against itself (dates, overlaps, duplicates) and against a rule book; a faulty pack is refused with all
 * its faults at once. Reading is deterministic. Thread-safe.
 */
public final class PolicyPacks {

    /** More bytes than any pack needs; a bigger file is refused unread. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final ImmutableList<String> NAMES = ImmutableList.of("national-2018", "sichuan-2019");

    private PolicyPacks() {}

    /** The names of the shipped packs. */
    public static ImmutableList<String> names() {
        return NAMES;
    }

    /**
     * The shipped pack {@code name}, laid over its base.
     *
     * @throws IllegalArgumentException if no pack of that name is shipped
     */
    public static PolicyPack shipped(String name) {
        return readShipped(name, null);
    }

    /**
     * The shipped pack {@code name}, laid over its base and checked against {@code book}.
     *
     * @throws IllegalArgumentException if no pack of that name is shipped
     * @throws FaultyPackException if a row names a rule that the book lacks, or lacks a parameter that its rule reads
     */
    public static PolicyPack shipped(String name, RuleBook book) {
        return readShipped(name, Objects.requireNonNull(book, "book"));
    }

    /**
     * The pack in {@code file}, laid over the shipped pack that it names as its base, if it names one.
     *
     * @throws FaultyPackException with every fault, if there is one
     * @throws IOException if the file cannot be read
     */
    public static PolicyPack read(Path file, RuleBook book) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), book);
        }
    }

    /**
     * The pack in {@code in}, which is read to its end and not closed.
     *
     * @param name what faults call the pack, e.g. its file name
     * @throws FaultyPackException with every fault, if there is one
     * @throws IOException if the stream cannot be read
     */
    public static PolicyPack read(InputStream in, String name, RuleBook book) throws IOException {
        // Without a book nothing would tell that a rule or a code is misspelt.
        return new PackReader(Objects.requireNonNull(name, "name"), Objects.requireNonNull(book, "book"))
                .read(in.readNBytes(MAX_BYTES + 1));
    }

    /** The JSON schema of a pack, draft 2020-12, as text. */
    public static String schema() {
        return PackSchema.TEXT;
    }

    private static PolicyPack readShipped(String name, @Nullable RuleBook book) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no shipped policy pack '" + name + "'; there are " + NAMES);
        }
        String resource = name + ".json";
        try (InputStream in = PolicyPacks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the shipped policy pack is not on the class path: " + resource);
            }
            return new PackReader(resource, book).read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped policy pack cannot be read: " + resource, e);
        }
    }
}

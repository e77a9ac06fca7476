package org.daohu.household;

import java.util.List;
import org.daohu.household.CompactRegister.WordSink;
import org.daohu.household.CompactRegister.WordSource;
import org.daohu.household.RegisterSnapshotException.Reason;

/**
 * The saved form of a {@link RegisterTable}: a header, the words of its columns, and a seal, which is the {@link SipHash} of all
 * before it under the register's key. The header has a seal of its own, so that nothing is allocated by a size that is not the
 * one written, and a checksum without a key, so that damage can be told from another key.
 */
final class RegisterSnapshot {

    /** The letters DAOHUREG, the first lowest. */
    private static final long MAGIC = 0x4745_5255_484f_4144L;

    private static final long VERSION = 1;

    // The words of the header.
    private static final int AT_MAGIC = 0;
    private static final int AT_VERSION = 1;
    private static final int AT_KEY = 2;
    private static final int AT_SIZE = 3;
    private static final int AT_LABELS = 4;
    private static final int AT_STAYS = 5;
    private static final int AT_TEXTS = 6;
    private static final int AT_SEAL = 7;
    private static final int AT_CHECKSUM = 8;
    private static final int HEADER = 9;

    private static final int SLICE = 1 << 16;

    private RegisterSnapshot() {}

    static long bytes(RegisterTable table) {
        return columns(table).stream()
                .mapToLong(words -> (long) words.length * Long.BYTES)
                .sum();
    }

    static void write(RegisterTable table, PersonDigest digests, WordSink sink) {
        long[] header = new long[HEADER];
        header[AT_MAGIC] = MAGIC;
        header[AT_VERSION] = VERSION;
        header[AT_KEY] = digests.ofKey();
        header[AT_SIZE] = table.size();
        header[AT_LABELS] = table.labelCount();
        header[AT_STAYS] = table.stayCount();
        header[AT_TEXTS] = table.texts().words().length;
        header[AT_SEAL] = hash(digests.key(), header, AT_SEAL);
        header[AT_CHECKSUM] = hash(RegisterKey.OPEN, header, AT_CHECKSUM);
        SipHash seal = new SipHash(digests.key()).put(header, 0, HEADER);
        sink.put(header, 0, HEADER);
        // A copy, so that no sink can reach the columns.
        long[] slice = new long[SLICE];
        for (long[] words : columns(table)) {
            for (int from = 0; from < words.length; from += SLICE) {
                int count = Math.min(SLICE, words.length - from);
                System.arraycopy(words, from, slice, 0, count);
                seal.put(slice, 0, count);
                sink.put(slice, 0, count);
            }
        }
        slice[0] = seal.value();
        sink.put(slice, 0, 1);
    }

    static RegisterTable read(WordSource source, PersonDigest digests) {
        long[] header = header(source, digests);
        int size = Math.toIntExact(header[AT_SIZE]);
        int labels = Math.toIntExact(header[AT_LABELS]);
        int stays = Math.toIntExact(header[AT_STAYS]);
        int texts = Math.toIntExact(header[AT_TEXTS]);
        int bits = DigestIndex.bucketBitsOf(size);
        SipHash seal = new SipHash(digests.key()).put(header, 0, HEADER);
        Columns columns = new Columns(source, seal);
        RegisterTable table = new RegisterTable(
                size,
                labels,
                new DigestIndex(bits, columns.starts(size), columns.column(RegisterTable.personWidth(size), size)),
                columns.column(BitColumn.widthOf(labels), size),
                columns.column(BitColumn.widthOf(stays), size),
                columns.column(Long.SIZE, stays),
                new DigestIndex(bits, columns.starts(size), columns.column(RegisterTable.nameWidth(size), size)),
                columns.column(BitColumn.widthOf(size), size),
                new RegisterTexts(
                        columns.column(RegisterTexts.startWidth(texts), labels / RegisterTexts.BLOCK),
                        columns.words(texts)));
        long[] end = new long[2];
        int read = source.take(end, 0, end.length);
        require(read == 1, Reason.INCOMPLETE);
        require(end[0] == seal.value(), Reason.DAMAGED);
        return table;
    }

    private static long[] header(WordSource source, PersonDigest digests) {
        long[] header = new long[HEADER];
        int read = source.take(header, 0, HEADER);
        require(read > AT_MAGIC && header[AT_MAGIC] == MAGIC, Reason.NOT_A_SNAPSHOT);
        require(read == HEADER, Reason.INCOMPLETE);
        require(header[AT_VERSION] <= VERSION, Reason.NEWER_VERSION);
        require(header[AT_CHECKSUM] == hash(RegisterKey.OPEN, header, AT_CHECKSUM), Reason.DAMAGED);
        require(header[AT_KEY] == digests.ofKey(), Reason.WRONG_KEY);
        require(header[AT_SEAL] == hash(digests.key(), header, AT_SEAL), Reason.DAMAGED);
        return header;
    }

    private static long hash(RegisterKey key, long[] header, int words) {
        return new SipHash(key).put(header, 0, words).value();
    }

    /** In the order in which they are saved. */
    private static List<long[]> columns(RegisterTable table) {
        return List.of(
                table.persons().starts().words(),
                table.persons().remainders().words(),
                table.labels().words(),
                table.stays().words(),
                table.stayPairs().words(),
                table.names().starts().words(),
                table.names().remainders().words(),
                table.named().words(),
                table.texts().blockStarts().words(),
                table.texts().words());
    }

    private static void require(boolean met, Reason otherwise) {
        if (!met) {
            throw new RegisterSnapshotException(otherwise);
        }
    }

    /** Reads columns, one after the other. */
    private record Columns(WordSource source, SipHash seal) {

        BitColumn starts(int size) {
            return column(BitColumn.widthOf(size), (1L << DigestIndex.bucketBitsOf(size)) + 1);
        }

        BitColumn column(int width, long size) {
            return new BitColumn(width, words(BitColumn.wordsOf(width, size)));
        }

        long[] words(int count) {
            long[] words = new long[count];
            for (int from = 0; from < count; from += SLICE) {
                int wanted = Math.min(SLICE, count - from);
                require(source.take(words, from, wanted) == wanted, Reason.INCOMPLETE);
                seal.put(words, from, wanted);
            }
            return words;
        }
    }
}

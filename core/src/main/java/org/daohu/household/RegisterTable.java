package org.daohu.household;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The entries of a register in packed columns. An entry is a number from 0 in the order of the persons' digests; its label
 * says where its texts stand. Immutable and thread-safe.
 *
 * @param size how many entries
 * @param labelCount how many labels; where chunks were not full, some are nobody's
 * @param persons the digest of each entry's usable number, or of its register id if it has none
 * @param labels each entry's label
 * @param stays the number of each entry's first day in and first day out
 * @param stayPairs these days, see {@link Stays}
 * @param names the digest of each entry's name in its household
 * @param named whose names these are
 * @param texts register ids and household numbers, by label
 */
record RegisterTable(
        int size,
        int labelCount,
        DigestIndex persons,
        BitColumn labels,
        BitColumn stays,
        BitColumn stayPairs,
        DigestIndex names,
        BitColumn named,
        RegisterTexts texts) {

    /** No (further) entry. */
    static final int NONE = -1;

    /** {@link #left} of an entry without an end. */
    static final long STILL_IN = Long.MAX_VALUE;

    /** The most labels. */
    static final int MOST_LABELS = 1 << 30;

    /** How many bits of a name's digest are kept, those that its bucket tells included. */
    private static final int NAME_BITS = 40;

    private static final int SEGMENT = 1 << 16;

    /** The bits of the digests that are kept in their slots. */
    static int personWidth(int size) {
        return Long.SIZE - DigestIndex.bucketBitsOf(size);
    }

    static int nameWidth(int size) {
        return NAME_BITS - DigestIndex.bucketBitsOf(size);
    }

    /** Sorts and packs the entries of {@code chunks}, which lose their digests. */
    static RegisterTable of(List<RegisterChunk> chunks, Stays stayPairs) {
        int[] sizes = chunks.stream().mapToInt(RegisterChunk::size).toArray();
        int size = IntStream.of(sizes).sum();
        int last = sizes.length - 1;
        int labelCount = last < 0
                ? 0
                : (last << RegisterChunk.MOST_BITS) + chunks.get(last).blocks() * RegisterTexts.BLOCK;
        int bits = DigestIndex.bucketBitsOf(size);
        BitColumn labels = BitColumn.ofZeroes(BitColumn.widthOf(labelCount), size);
        BitColumn stays = BitColumn.ofZeroes(BitColumn.widthOf(stayPairs.size()), size);
        int[] entryOf = new int[labelCount];
        DigestIndex persons = index(
                size,
                personWidth(size),
                DigestSort.of(take(chunks, RegisterChunk::takePersons), sizes, bits, label -> label),
                (entry, label) -> {
                    labels.set(entry, label);
                    stays.set(
                            entry, chunks.get(label >>> RegisterChunk.MOST_BITS).stay(label));
                    entryOf[label] = entry;
                });
        BitColumn named = BitColumn.ofZeroes(BitColumn.widthOf(size), size);
        DigestIndex names = index(
                size,
                nameWidth(size),
                DigestSort.of(take(chunks, RegisterChunk::takeNames), sizes, bits, label -> entryOf[label]),
                named::set);
        return new RegisterTable(
                size, labelCount, persons, labels, stays, stayPairs.column(), names, named, texts(chunks, labelCount));
    }

    /**
     * Something of where {@code person} and {@code name} would be looked up. Reading ahead is of no meaning, but what follows finds
     * near what it reads then.
     */
    long readAheadBuckets(long person, long name) {
        return persons.start(person) ^ names.start(name);
    }

    /** Something of where they would be found: the second step. */
    long readAheadSlots(long person, long name) {
        return persons.readAhead(person) ^ names.readAhead(name);
    }

    /** The first entry of the person with this digest, or {@link #NONE}. */
    int withPerson(long digest) {
        return persons.first(digest);
    }

    /** The next entry of the same person after {@code entry}, or {@link #NONE}. */
    int nextWithPerson(int entry, long digest) {
        return persons.next(entry, digest);
    }

    /** The digest of the entry's person. */
    long person(int entry) {
        return persons.digest(entry);
    }

    /** The first slot of a name with this digest, or {@link #NONE}. */
    int withName(long digest) {
        return names.first(digest);
    }

    /** The next slot of the same name after {@code slot}, or {@link #NONE}. */
    int nextWithName(int slot, long digest) {
        return names.next(slot, digest);
    }

    /** Whose name is in {@code slot}. */
    int entryNamed(int slot) {
        return (int) named.get(slot);
    }

    /** 纳入日期 and 退出日期, for {@link #joined} and {@link #left}. */
    long stay(int entry) {
        return stayPairs.get(stays.get(entry));
    }

    /** 纳入日期 of a {@link #stay} as an epoch day. */
    static long joined(long stay) {
        return Stays.joined(stay);
    }

    /** 退出日期 of a {@link #stay} as an epoch day, or {@link #STILL_IN}. */
    static long left(long stay) {
        int left = Stays.left(stay);
        return left == Stays.OPEN ? STILL_IN : left;
    }

    /** 登记号 and 户编号, folded. */
    RegisterTexts.Pair texts(int entry) {
        return texts.read((int) labels.get(entry));
    }

    /** Something of what {@link #texts} reads. */
    long readAheadTexts(int entry) {
        return texts.readAhead((int) labels.get(entry));
    }

    /** How many different stays there are. */
    int stayCount() {
        return stayPairs.words().length - 1;
    }

    private interface SlotConsumer {
        void accept(int slot, int value);
    }

    private static DigestIndex index(int size, int width, DigestSort sorted, SlotConsumer consumer) {
        int bits = DigestIndex.bucketBitsOf(size);
        BitColumn remainders = BitColumn.ofZeroes(width, size);
        inSegments(size, slot -> {
            remainders.set(slot, DigestIndex.remainder(sorted.digest(slot), bits, width));
            consumer.accept(slot, sorted.value(slot));
        });
        return new DigestIndex(bits, sorted.starts(), remainders);
    }

    /** Whole words of every column belong to one segment, so that segments can be filled side by side. */
    private static void inSegments(int size, IntConsumer slots) {
        IntStream.range(0, (size + SEGMENT - 1) / SEGMENT).parallel().forEach(segment -> {
            int end = Math.min(size, (segment + 1) * SEGMENT);
            for (int slot = segment * SEGMENT; slot < end; slot++) {
                slots.accept(slot);
            }
        });
    }

    private static long[][] take(List<RegisterChunk> chunks, Function<RegisterChunk, long[]> column) {
        return chunks.stream().map(column).toArray(long[][]::new);
    }

    private static RegisterTexts texts(List<RegisterChunk> chunks, int labelCount) {
        long[] starts = new long[chunks.size() + 1];
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            starts[chunk + 1] = starts[chunk] + (chunks.get(chunk).textSize() + Long.BYTES - 1) / Long.BYTES;
        }
        long total = starts[chunks.size()];
        long[] words = new long[Math.toIntExact(total)];
        BitColumn blocks = BitColumn.ofZeroes(RegisterTexts.startWidth(words.length), labelCount / RegisterTexts.BLOCK);
        IntStream.range(0, chunks.size()).parallel().forEach(number -> {
            RegisterChunk chunk = chunks.get(number);
            byte[] bytes = chunk.textBytes();
            int first = (int) starts[number];
            for (int i = 0; i < chunk.textSize(); i++) {
                words[first + i / Long.BYTES] |= (bytes[i] & 0xffL) << (i % Long.BYTES * Byte.SIZE);
            }
            int firstBlock = number << (RegisterChunk.MOST_BITS - RegisterTexts.BLOCK_BITS);
            for (int block = 0; block < chunk.blocks(); block++) {
                blocks.set(firstBlock + block, (long) first * Long.BYTES + chunk.blockStart(block));
            }
        });
        return new RegisterTexts(blocks, words);
    }
}

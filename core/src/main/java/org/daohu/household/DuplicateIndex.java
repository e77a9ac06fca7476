package org.daohu.household;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 重复发放索引 – remembers list rows as they come by and tells of each which earlier rows it repeats: same grain, same person
 * (到人) or same household (到户), same policy (folded), same year, and months that overlap (equal, or either 全年).
 *
 * <p>Rows must come in order of file name (as {@link String#compareTo} orders them), then of row number: "earlier" means
 * just that, and the answers must not depend on threads. A row that repeats another is remembered like any other: of three
 * equal rows the second repeats the first, and the third the first and the second. Which rows take part is the caller's
 * decision; those of a dead voucher do not.
 *
 * <p>An answer lists the {@value #MOST_LISTED} earliest rows that are repeated and no more. So a person with thousands of
 * equal rows costs neither quadratic time nor memory: no more than {@value #MOST_LISTED} rows for each month are kept of one
 * person, policy and year, since no later answer could list another.
 *
 * <p>Persons are kept as 128-bit hashes only, 12 to 60 bytes a row in all. Not thread-safe: for one thread.
 */
public final class DuplicateIndex {

    /** The most earlier rows that one answer lists. */
    public static final int MOST_LISTED = 20;

    private static final int MONTHS = 12;
    private static final int MONTH_BITS = 4;
    private static final int FILE_BITS = 20;
    private static final int NUMBER_BITS = 64 - MONTH_BITS - FILE_BITS;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final int NONE = -1;

    private static final HashFunction HASH = Hashing.murmur3_128();

    private final List<String> files = new ArrayList<>();
    private long lastNumber;

    // A key: its hash and its first row. A slot holds key + 1, or 0 while it is free.
    private long[] hashHigh = new long[16];
    private long[] hashLow = new long[16];
    private int[] firstRow = new int[16];
    private int[] slots = new int[32];
    private int keys;

    // A row: month, file and number in one long, and the next row of the same key.
    private long[] rows = new long[16];
    private int[] nextRow = new int[16];
    private int rowCount;

    private final int[] perMonth = new int[MONTHS + 1];
    private final byte[] hash = new byte[16];

    /** Remembers nothing yet. */
    public DuplicateIndex() {}

    /**
     * Whether the row can be compared at all: 到人 with a person key, 到户 with a household number. The others are not
     * clear, they are not known.
     */
    public static boolean hasIdentity(ListRow row, PersonMatch match) {
        return identity(row, match) != null;
    }

    /**
     * Takes the next row in and tells which rows taken in before it repeats.
     *
     * @param match what the register says of the row's person; gives the person key and the household number
     * @return the {@value #MOST_LISTED} earliest of them, in order; empty if it repeats none, or has no identity, in which
     *     case it is not remembered either
     * @throws IllegalArgumentException if the row does not come after the last one
     * @throws IllegalStateException if it is of the 1,048,577th file, its number is above 2<sup>40</sup> − 1, or there are
     *     more rows than one array holds
     */
    public ImmutableList<RowReference> admit(ListRow row, PersonMatch match) {
        int file = fileInOrder(row);
        String identity = identity(row, match);
        if (identity == null) {
            return ImmutableList.of();
        }
        int key = key(row, identity);
        return row.month() == ListRow.WHOLE_YEAR ? admitYear(key, row, file) : admitMonth(key, row, file);
    }

    /** Tells counts only. */
    @Override
    public String toString() {
        return "DuplicateIndex[" + rowCount + " rows kept of " + files.size() + " files]";
    }

    private static @Nullable String identity(ListRow row, PersonMatch match) {
        String identity = switch (row.grain()) {
            case PERSON -> match.personKey();
            case HOUSEHOLD -> match.householdNumber();
        };
        if (identity == null) {
            return null;
        }
        String folded = TextFolding.fold(identity);
        return folded.isEmpty() ? null : folded;
    }

    /** The number of the row's file. */
    private int fileInOrder(ListRow row) {
        int last = files.size() - 1;
        int order = last < 0 ? 1 : row.file().compareTo(files.get(last));
        if (order < 0 || (order == 0 && row.number() <= lastNumber)) {
            throw new IllegalArgumentException("rows come in order of file name, then row number: " + row.reference()
                    + " after " + files.get(last) + "#" + lastNumber);
        }
        if (row.number() > NUMBER_MASK || (order > 0 && files.size() == 1 << FILE_BITS)) {
            throw new IllegalStateException("too many rows or files at " + row.reference());
        }
        if (order > 0) {
            files.add(row.file());
        }
        lastNumber = row.number();
        return files.size() - 1;
    }

    /** A row of one month: only rows of the same month or of the whole year concern it. */
    private ImmutableList<RowReference> admitMonth(int key, ListRow row, int file) {
        ImmutableList.Builder<RowReference> repeated = ImmutableList.builder();
        int count = 0;
        int tail = NONE;
        for (int at = firstRow[key]; at != NONE; at = nextRow[at]) {
            tail = at;
            if (ListRow.monthsOverlap(month(at), row.month())) {
                repeated.add(reference(at));
                if (++count == MOST_LISTED) {
                    return repeated.build();
                }
            }
        }
        append(key, tail, row, file);
        return repeated.build();
    }

    /** A row of the whole year: every row concerns it, and it is kept while some month's answer could still list it. */
    private ImmutableList<RowReference> admitYear(int key, ListRow row, int file) {
        ImmutableList.Builder<RowReference> repeated = ImmutableList.builder();
        Arrays.fill(perMonth, 0);
        int count = 0;
        int tail = NONE;
        for (int at = firstRow[key]; at != NONE; at = nextRow[at]) {
            tail = at;
            perMonth[month(at)]++;
            if (count++ < MOST_LISTED) {
                repeated.add(reference(at));
            }
        }
        int least = Integer.MAX_VALUE;
        for (int month = 1; month <= MONTHS; month++) {
            least = Math.min(least, perMonth[month]);
        }
        if (perMonth[ListRow.WHOLE_YEAR] + least < MOST_LISTED) {
            append(key, tail, row, file);
        }
        return repeated.build();
    }

    private void append(int key, int tail, ListRow row, int file) {
        if (rowCount == rows.length) {
            int length = grown(rowCount);
            rows = Arrays.copyOf(rows, length);
            nextRow = Arrays.copyOf(nextRow, length);
        }
        rows[rowCount] =
                ((long) row.month() << (FILE_BITS + NUMBER_BITS)) | ((long) file << NUMBER_BITS) | row.number();
        nextRow[rowCount] = NONE;
        if (tail == NONE) {
            firstRow[key] = rowCount;
        } else {
            nextRow[tail] = rowCount;
        }
        rowCount++;
    }

    private int month(int at) {
        return (int) (rows[at] >>> (FILE_BITS + NUMBER_BITS));
    }

    private RowReference reference(int at) {
        int file = (int) (rows[at] >>> NUMBER_BITS) & ((1 << FILE_BITS) - 1);
        return new RowReference(files.get(file), rows[at] & NUMBER_MASK);
    }

    /** The key of grain, identity, policy and year; a new one if there is none yet. */
    private int key(ListRow row, String identity) {
        HASH.newHasher()
                .putBoolean(row.grain() == Grain.HOUSEHOLD)
                .putInt(row.year())
                .putInt(identity.length())
                .putUnencodedChars(identity)
                .putUnencodedChars(TextFolding.fold(row.policy()))
                .hash()
                .writeBytesTo(hash, 0, hash.length);
        long high = eightBytes(0);
        long low = eightBytes(8);
        int slot = slot(high, low);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (keys == hashHigh.length) {
            growKeys();
            slot = slot(high, low);
        }
        hashHigh[keys] = high;
        hashLow[keys] = low;
        firstRow[keys] = NONE;
        slots[slot] = keys + 1;
        return keys++;
    }

    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) low & mask;
        while (slots[slot] != 0 && (hashLow[slots[slot] - 1] != low || hashHigh[slots[slot] - 1] != high)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Room for half as many keys again, and slots enough that two of three are taken at most. */
    private void growKeys() {
        int length = grown(keys);
        hashHigh = Arrays.copyOf(hashHigh, length);
        hashLow = Arrays.copyOf(hashLow, length);
        firstRow = Arrays.copyOf(firstRow, length);
        if (length + (length >>> 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int key = 0; key < keys; key++) {
                slots[slot(hashHigh[key], hashLow[key])] = key + 1;
            }
        }
    }

    private long eightBytes(int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (hash[i] & 0xff);
        }
        return value;
    }

    private static int grown(int length) {
        if (length > 450_000_000) {
            throw new IllegalStateException("more rows than a duplicate index holds");
        }
        return length + (length >>> 1);
    }
}

package org.daohu.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.daohu.PersonName;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 名册(内存) – a {@link Register} kept in memory without an object for each entry: some 90 bytes an entry, so that the
 * 2.45 million entries of a large county-level city take about a quarter of a gigabyte.
 *
 * <p>Of an entry it keeps the usable number, household number, key of the name, register id and both dates. A lookup costs
 * time in proportion to the entries that share the number (or the household and name), so a placeholder that many entries
 * carry as the number of some other document is slow, but not wrong. Immutable and thread-safe.
 */
public final class HeapRegister implements Register {

    private final Table entries;
    private final PersonMatcher matcher;

    private HeapRegister(Table entries) {
        this.entries = entries;
        this.matcher = new PersonMatcher(entries);
    }

    /** A builder of an empty register. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public PersonMatch match(ListRow row, LocalDate day) {
        return matcher.match(row, day);
    }

    @Override
    public @Nullable String oneSlipFrom(String number) {
        return matcher.oneSlipFrom(number);
    }

    /** How many entries it holds. */
    public int size() {
        return entries.size;
    }

    /** Tells the number of entries only. */
    @Override
    public String toString() {
        return "HeapRegister[" + entries.size + " entries]";
    }

    /** Builds a {@link HeapRegister}, once. Not thread-safe. */
    public static final class Builder {

        private @Nullable Table entries = new Table();

        private Builder() {}

        /**
         * Adds an entry; the order of the entries does not matter. An entry that ends on or before the day it begins is kept
         * and is never valid.
         *
         * @throws IllegalArgumentException if a text of it has more than 4,000 characters, or a date is more than five
         *     million years away
         * @throws IllegalStateException if the register is built already, or its texts take more than two gibibytes
         */
        public Builder add(RegisterEntry entry) {
            table().add(entry);
            return this;
        }

        /** The register. @throws IllegalStateException if it is built already */
        public HeapRegister build() {
            Table built = table();
            built.index();
            entries = null;
            return new HeapRegister(built);
        }

        private Table table() {
            if (entries == null) {
                throw new IllegalStateException("the register is built already; a new one needs a new builder");
            }
            return entries;
        }
    }

    /**
     * The entries, eight ints each, side by side so that a lookup touches few cache lines; texts are in a pool, and two open
     * addressing tables lead to the first entry of a number and of a household and name.
     */
    private static final class Table implements EntryTable {

        private static final int PAGE_BITS = 11;
        private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

        // The cells of an entry. NUMBER takes two.
        private static final int NUMBER = 0;
        private static final int JOINED = 2;
        private static final int LEFT = 3;
        private static final int TEXTS = 4;
        private static final int NEXT_WITH_NUMBER = 5;
        private static final int NEXT_IN_HOUSEHOLD = 6;
        private static final int CELLS = 8;

        private static final int OPEN = Integer.MAX_VALUE;
        private static final int ID_DIGITS = 17;

        /** The number cell of an entry without a usable number; nothing is packed so high. */
        private static final long NO_NUMBER = Long.MAX_VALUE;

        private final TextPool texts = new TextPool();
        private int[][] pages = new int[4][];
        private int[] numberSlots = {};
        private int[] householdSlots = {};
        private int size;

        void add(RegisterEntry entry) {
            String number = UsableNumber.of(entry.identityType(), entry.identityNumber());
            long packed = number == null ? NO_NUMBER : pack(number);
            String name = checked(PersonName.key(entry.name()), "姓名", entry);
            String household = checked(TextFolding.fold(entry.householdNumber()), "户编号", entry);
            String registerId = checked(TextFolding.fold(entry.registerId()), "登记号", entry);
            int joined = epochDay(entry.joined(), entry);
            LocalDate end = entry.left();
            int left = end == null ? OPEN : epochDay(end, entry);
            // What is packed says it all; any other number is kept as text.
            List<String> group = number == null || packed >= 0
                    ? List.of(name, household, registerId)
                    : List.of(name, household, registerId, checked(number, "证件号码", entry));
            int position = texts.add(group);
            if ((size & PAGE_MASK) == 0) {
                int page = size >>> PAGE_BITS;
                if (page == pages.length) {
                    pages = Arrays.copyOf(pages, 2 * page);
                }
                pages[page] = new int[CELLS << PAGE_BITS];
            }
            set(size, NUMBER, (int) (packed >>> 32));
            set(size, NUMBER + 1, (int) packed);
            set(size, JOINED, joined);
            set(size, LEFT, left);
            set(size, TEXTS, position);
            set(size, NEXT_WITH_NUMBER, NONE);
            set(size, NEXT_IN_HOUSEHOLD, NONE);
            size++;
        }

        void index() {
            numberSlots = slots();
            householdSlots = slots();
            for (int entry = 0; entry < size; entry++) {
                if (number(entry) != NO_NUMBER) {
                    link(numberSlots, numberSlot(number(entry), textNumber(entry)), entry, NEXT_WITH_NUMBER);
                }
                int slot = householdSlot(householdNumber(entry), texts.read(get(entry, TEXTS)));
                link(householdSlots, slot, entry, NEXT_IN_HOUSEHOLD);
            }
        }

        /** At most two of three slots will be taken. A slot holds entry + 1, or 0 while it is free. */
        private int[] slots() {
            long least = size + (size >>> 1) + 2L;
            return new int[Math.toIntExact(Long.highestOneBit(least - 1) << 1)];
        }

        private void link(int[] slots, int slot, int entry, int next) {
            int head = slots[slot] - 1;
            if (head == NONE) {
                slots[slot] = entry + 1;
            } else {
                set(entry, next, get(head, next));
                set(head, next, entry);
            }
        }

        /** The slot of this number, or the free one where it would be. {@code text} is null if it is packed whole. */
        private int numberSlot(long packed, @Nullable String text) {
            int mask = numberSlots.length - 1;
            int slot = (int) mix(packed) & mask;
            while (numberSlots[slot] != 0) {
                int entry = numberSlots[slot] - 1;
                if (number(entry) == packed && (text == null || texts.holds(textOf(entry, 3), text))) {
                    return slot;
                }
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private int householdSlot(String household, String nameKey) {
            int mask = householdSlots.length - 1;
            long hash = ((long) household.hashCode() << 32) | (nameKey.hashCode() & 0xffffffffL);
            int slot = (int) mix(hash) & mask;
            while (householdSlots[slot] != 0) {
                int entry = householdSlots[slot] - 1;
                if (texts.holds(textOf(entry, 0), nameKey) && texts.holds(textOf(entry, 1), household)) {
                    return slot;
                }
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        @Override
        public int withNumber(String usableNumber) {
            long packed = pack(usableNumber);
            return numberSlots[numberSlot(packed, packed >= 0 ? null : usableNumber)] - 1;
        }

        @Override
        public int nextWithNumber(int entry) {
            return get(entry, NEXT_WITH_NUMBER);
        }

        @Override
        public int inHousehold(String householdNumber, String nameKey) {
            return householdSlots[householdSlot(householdNumber, nameKey)] - 1;
        }

        @Override
        public int nextInHousehold(int entry) {
            return get(entry, NEXT_IN_HOUSEHOLD);
        }

        @Override
        public long joined(int entry) {
            return get(entry, JOINED);
        }

        @Override
        public long left(int entry) {
            int left = get(entry, LEFT);
            return left == OPEN ? STILL_IN : left;
        }

        @Override
        public boolean isNamed(int entry, String nameKey) {
            return texts.holds(textOf(entry, 0), nameKey);
        }

        @Override
        public String householdNumber(int entry) {
            return texts.read(textOf(entry, 1));
        }

        @Override
        public String registerId(int entry) {
            return texts.read(textOf(entry, 2));
        }

        @Override
        public @Nullable String usableNumber(int entry) {
            long packed = number(entry);
            if (packed == NO_NUMBER) {
                return null;
            }
            String text = textNumber(entry);
            return text == null ? unpack(packed) : text;
        }

        private @Nullable String textNumber(int entry) {
            return number(entry) < 0 ? texts.read(textOf(entry, 3)) : null;
        }

        private long number(int entry) {
            return ((long) get(entry, NUMBER) << 32) | (get(entry, NUMBER + 1) & 0xffffffffL);
        }

        /** Where the entry's name (0), household number (1), register id (2) or other document's number (3) stands. */
        private int textOf(int entry, int which) {
            int position = get(entry, TEXTS);
            for (int i = 0; i < which; i++) {
                position = texts.after(position);
            }
            return position;
        }

        private int get(int entry, int cell) {
            return pages[entry >>> PAGE_BITS][(entry & PAGE_MASK) * CELLS + cell];
        }

        private void set(int entry, int cell, int value) {
            pages[entry >>> PAGE_BITS][(entry & PAGE_MASK) * CELLS + cell] = value;
        }

        /** 17 digits and a check character, right or wrong, as one number; below zero a hash of any other text. */
        private static long pack(String number) {
            if (number.length() == ID_DIGITS + 1) {
                long packed = 0;
                int at = 0;
                for (; at < ID_DIGITS && isDigit(number.charAt(at)); at++) {
                    packed = packed * 10 + number.charAt(at) - '0';
                }
                char check = number.charAt(ID_DIGITS);
                if (at == ID_DIGITS && (isDigit(check) || check == 'X')) {
                    return packed * 11 + (check == 'X' ? 10 : check - '0');
                }
            }
            long hash = 0;
            for (int i = 0; i < number.length(); i++) {
                hash = (hash ^ number.charAt(i)) * 0x100000001b3L;
            }
            return hash | Long.MIN_VALUE;
        }

        private static String unpack(long packed) {
            char[] characters = new char[ID_DIGITS + 1];
            int check = (int) (packed % 11);
            characters[ID_DIGITS] = check == 10 ? 'X' : (char) ('0' + check);
            long digits = packed / 11;
            for (int i = ID_DIGITS - 1; i >= 0; i--) {
                characters[i] = (char) ('0' + digits % 10);
                digits /= 10;
            }
            return new String(characters);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** Spreads numbers that differ in few digits over all bits. */
        private static long mix(long value) {
            value = (value ^ (value >>> 32)) * 0x9e3779b97f4a7c15L;
            value = (value ^ (value >>> 29)) * 0xbf58476d1ce4e5b9L;
            return value ^ (value >>> 32);
        }

        private static int epochDay(LocalDate date, RegisterEntry entry) {
            long day = date.toEpochDay();
            if (day != (int) day || day == OPEN) {
                throw new IllegalArgumentException("a date out of range (" + entry.origin() + ")");
            }
            return (int) day;
        }

        private static String checked(String text, String column, RegisterEntry entry) {
            if (text.length() > TextPool.LONGEST_TEXT) {
                throw new IllegalArgumentException(
                        column + " longer than " + TextPool.LONGEST_TEXT + " characters (" + entry.origin() + ")");
            }
            return text;
        }
    }
}

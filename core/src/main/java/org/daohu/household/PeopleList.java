package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 人员名单 – an outside list of people by number: of the deceased, or of the public payroll. It keeps no number and no name, but
 * a digest of each number under a {@link RegisterKey} with its days and its row, some 20 bytes a line, so that a national list fits
 * into memory; what the digest hides and how sure it is stands with {@link CompactRegister}. Immutable and thread-safe; its toString tells counts only.
 */
public final class PeopleList {

    private final String name;
    private final PersonDigest digests;
    private final DigestTable table;

    private PeopleList(String name, PersonDigest digests, DigestTable table) {
        this.name = name;
        this.digests = digests;
        this.table = table;
    }

    /**
     * A builder of an empty list.
     *
     * @param name the list's name, e.g. {@code deaths.csv}; origins tell it of lines that do not say in which file they stand
     * @param key that of the register: only then the list knows the people whom the register finds by household and name
     */
    public static Builder builder(String name, RegisterKey key) {
        return new Builder(name, key);
    }

    /**
     * 在列 – a person's stretch on the list, as a lookup gives it.
     *
     * @param from the first day, or null for "since ever"
     * @param to the first day after, or null for "until further notice"
     * @param origin the line
     */
    public record Stretch(
            @Nullable LocalDate from, @Nullable LocalDate to, Origin origin) {

        /** Whether {@code day} lies in it: from ≤ day &lt; to. */
        public boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** The stretches of the person with this {@link UsableNumber}, the earliest first; empty if the list has none. */
    ImmutableList<Stretch> find(String usableNumber) {
        return find(digests.ofNumber(usableNumber));
    }

    /** The same of the person with this {@link PersonMatch#personKey}; null if it is of no number, or under another key. */
    @Nullable
    ImmutableList<Stretch> findPerson(String personKey) {
        return digests.isOfNumber(personKey) ? find(PersonDigest.digestIn(personKey)) : null;
    }

    /** Whether {@code personKey} is of the person with this number. */
    boolean isOf(String personKey, String usableNumber) {
        return digests.personKey(digests.ofNumber(usableNumber)).equals(personKey);
    }

    private ImmutableList<Stretch> find(long digest) {
        ImmutableList<DigestTable.Entry> entries = table.find(digest);
        if (entries.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        for (DigestTable.Entry entry : entries) {
            stretches.add(new Stretch(
                    entry.from() == DigestTable.SINCE_EVER ? null : LocalDate.ofEpochDay(entry.from()),
                    entry.to() == DigestTable.OPEN ? null : LocalDate.ofEpochDay(entry.to()),
                    entry.row() == 0 ? Origin.host(name) : Origin.file(name, entry.row())));
        }
        return stretches.build();
    }

    /** How many lines with a usable number it holds. */
    public int size() {
        return table.size();
    }

    /** Tells the number of lines only. */
    @Override
    public String toString() {
        return "PeopleList[" + name + ", " + table.size() + " lines]";
    }

    /** Builds a {@link PeopleList}, once, line by line. Not thread-safe. */
    public static final class Builder {

        private String name;
        private final PersonDigest digests;
        private @Nullable DigestTable table = new DigestTable();

        private Builder(String name, RegisterKey key) {
            this.name = Objects.requireNonNull(name, "name");
            this.digests = new PersonDigest(key);
        }

        /**
         * Adds a line; the order of the lines does not matter, and all come from one file. One without a {@link UsableNumber} can name nobody and is
         * passed over.
         *
         * @throws IllegalArgumentException if a date is more than five million years away
         * @throws ArithmeticException if the row's number is above 2<sup>31</sup> − 1
         * @throws IllegalStateException if the list is built already, or too long for one table
         */
        public Builder add(ListedPerson person) {
            DigestTable open = open();
            String number = UsableNumber.of(person.identityType(), person.identityNumber());
            if (number != null) {
                LocalDate from = person.from();
                LocalDate to = person.to();
                open.add(
                        digests.ofNumber(number),
                        from == null ? DigestTable.SINCE_EVER : epochDay(from),
                        to == null ? DigestTable.OPEN : epochDay(to),
                        row(person.origin()));
            }
            return this;
        }

        /** The list. @throws IllegalStateException if it is built already */
        public PeopleList build() {
            DigestTable built = open();
            built.sort();
            table = null;
            return new PeopleList(name, digests, built);
        }

        private DigestTable open() {
            if (table == null) {
                throw new IllegalStateException("the list is built already; a new one needs a new builder");
            }
            return table;
        }

        /** The line's row, or 0 if it stands in no file. All lines of a list come from one file. */
        private int row(Origin origin) {
            if (origin instanceof Origin.FileRow line) {
                name = line.file();
                return Math.toIntExact(line.row());
            }
            return 0;
        }

        private static int epochDay(LocalDate date) {
            long day = date.toEpochDay();
            if (day <= DigestTable.SINCE_EVER || day >= DigestTable.OPEN) {
                throw new IllegalArgumentException("a date out of range");
            }
            return (int) day;
        }
    }
}

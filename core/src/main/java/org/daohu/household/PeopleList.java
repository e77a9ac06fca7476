package org.daohu.household;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * 人员名单 – an outside list of people by number: of the deceased, or of the public payroll. It keeps no number and no name, but
 * a digest of each number under a {@link RegisterKey} with its days and its row, some 20 bytes a line, so that a national list fits
 * into memory; what the digest hides and how sure it is stands with {@link CompactRegister}. Immutable and thread-safe; its toString tells counts only.
 */
public final class PeopleList {

    private final PersonDigest digests;
    private final StretchTable table;

    private PeopleList(PersonDigest digests, StretchTable table) {
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

    /** The stretches of the person with this {@link UsableNumber}, the earliest first; empty if the list has none. */
    ImmutableList<Stretch> find(String usableNumber) {
        return table.find(digests.ofNumber(usableNumber));
    }

    /** The same of the person with this {@link PersonMatch#personKey}; null if it is of no number, or under another key. */
    @Nullable
    ImmutableList<Stretch> findPerson(String personKey) {
        return digests.isOfNumber(personKey) ? table.find(PersonDigest.digestIn(personKey)) : null;
    }

    /** Whether {@code personKey} is of the person with this number. */
    boolean isOf(String personKey, String usableNumber) {
        return digests.personKey(digests.ofNumber(usableNumber)).equals(personKey);
    }

    /** How many lines with a usable number it holds. */
    public int size() {
        return table.size();
    }

    /** Tells the number of lines only. */
    @Override
    public String toString() {
        return "PeopleList[" + table + "]";
    }

    /** Builds a {@link PeopleList}, once, line by line. Not thread-safe. */
    public static final class Builder {

        private final PersonDigest digests;
        private final StretchTable.Builder table;

        private Builder(String name, RegisterKey key) {
            this.digests = new PersonDigest(key);
            this.table = new StretchTable.Builder(name);
        }

        /**
         * Adds a line; the order of the lines does not matter, and all come from one file. One without a {@linkplain UsableNumber#ofRegistered usable number} can name nobody and is
         * passed over.
         *
         * @throws IllegalArgumentException if a date is more than five million years away
         * @throws ArithmeticException if the row's number is above 2<sup>31</sup> − 1
         * @throws IllegalStateException if the list is built already, or too long for one table
         */
        public Builder add(ListedPerson person) {
            table.requireOpen();
            String number = UsableNumber.ofRegistered(person.identityType(), person.identityNumber());
            if (number != null) {
                table.add(digests.ofNumber(number), person.from(), person.to(), person.origin());
            }
            return this;
        }

        /** The list. @throws IllegalStateException if it is built already */
        public PeopleList build() {
            return new PeopleList(digests, table.build());
        }
    }
}

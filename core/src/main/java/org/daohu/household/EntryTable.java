package org.daohu.household;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a register as {@link PersonMatcher} reads them, whatever they are kept in. An entry is a number from 0;
 * entries of the same key form a chain, in no order that counts. Immutable and thread-safe.
 */
interface EntryTable {

    /** No (further) entry. */
    int NONE = -1;

    /** {@link #left} of an entry without an end. */
    long STILL_IN = Long.MAX_VALUE;

    /** An entry with this usable number, or {@link #NONE}. */
    int withNumber(String usableNumber);

    /** A further entry with the number of {@code entry}, or {@link #NONE}. */
    int nextWithNumber(int entry);

    /** An entry of this household (folded) with this {@link org.daohu.PersonName#key}, or {@link #NONE}. */
    int inHousehold(String householdNumber, String nameKey);

    /** A further entry with the household and name of {@code entry}, or {@link #NONE}. */
    int nextInHousehold(int entry);

    /** 纳入日期 as an epoch day. */
    long joined(int entry);

    /** 退出日期 as an epoch day, or {@link #STILL_IN}. */
    long left(int entry);

    /** Whether the entry's name has this {@link org.daohu.PersonName#key}. */
    boolean isNamed(int entry, String nameKey);

    /** 户编号, folded. */
    String householdNumber(int entry);

    /** 登记号, folded. */
    String registerId(int entry);

    /** The entry's {@link UsableNumber}, or null. */
    @Nullable
    String usableNumber(int entry);
}

package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 比对结果 – what the register as of a day says of a list row's person. Immutable and thread-safe.
 *
 * @param standing how the person stands on the day
 * @param personKey an opaque key: of two answers of one register it is equal just if they are of the same person, whether
 *     found by number or by household and name; null if there is no usable identity. It does not show the number, but
 *     stands for the person: personal data, never displayed or stored
 * @param householdNumber 户编号: the row's own, else that of the matched entry, else null
 * @param numberRegistered whether the row's usable number is in the register at all (valid that day or not)
 * @param nameAgrees whether the names agree after normalisation; true where the number is not registered
 * @param registerId 登记号 of the entry matched (valid that day if there is one), or null
 * @param boundary the date that tells of {@link Standing#LEFT_BEFORE} or {@link Standing#JOINED_AFTER}, else null
 */
public record PersonMatch(
        Standing standing,
        @Nullable String personKey,
        @Nullable String householdNumber,
        boolean numberRegistered,
        boolean nameAgrees,
        @Nullable String registerId,
        @Nullable LocalDate boundary) {

    /** 在册情况 – how a person stands in the register on a day. */
    public enum Standing {
        /** 在册, found by number and valid that day. */
        REGISTERED,
        /** 在册, no usable number, but household number and name find exactly one person valid that day. */
        REGISTERED_BY_HOUSEHOLD,
        /** 已退出, the number's entry ended on or before the day. */
        LEFT_BEFORE,
        /** 尚未纳入, the number's entry begins after the day. */
        JOINED_AFTER,
        /** 从未在册, a usable number that the register has never had. */
        NEVER,
        /** 无可用证件, no usable number, and household number and name do not find exactly one valid person. */
        NO_IDENTITY,
        /** No register was given. */
        NO_REGISTER
    }

    public PersonMatch {
        Objects.requireNonNull(standing, "standing");
    }

    /** Tells the standing only: a match holds personal data. */
    @Override
    public String toString() {
        return "PersonMatch[" + standing + ", register entry " + registerId + "]";
    }
}

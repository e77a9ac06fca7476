package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 比对结果 – what the register as of a day says of a list row's person. Immutable and thread-safe. The texts of a register entry are
 * made of its packed form when they are first asked for: of most rows nobody does.
 */
public final class PersonMatch {

    private final Standing standing;
    private final boolean numberRegistered;
    private final boolean nameAgrees;
    private final @Nullable LocalDate boundary;
    private final Texts texts;

    // Made at most a few times, and always the same: threads may race for them.
    private @Nullable String personKey;
    private @Nullable String householdNumber;
    private @Nullable String registerId;

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

    /** Makes the texts of a match; the same ones each time. */
    interface Texts {

        Texts NONE = new Texts() {};

        default @Nullable String personKey() {
            return null;
        }

        default @Nullable String householdNumber() {
            return null;
        }

        default @Nullable String registerId() {
            return null;
        }
    }

    /** A match whose texts are known. Each argument is what the method of its name tells. */
    public PersonMatch(
            Standing standing,
            @Nullable String personKey,
            @Nullable String householdNumber,
            boolean numberRegistered,
            boolean nameAgrees,
            @Nullable String registerId,
            @Nullable LocalDate boundary) {
        this(standing, householdNumber, numberRegistered, nameAgrees, boundary, Texts.NONE);
        this.personKey = personKey;
        this.registerId = registerId;
    }

    /**
     * @param householdNumber the household number if it is known
     * @param texts makes what is not
     */
    PersonMatch(
            Standing standing,
            @Nullable String householdNumber,
            boolean numberRegistered,
            boolean nameAgrees,
            @Nullable LocalDate boundary,
            Texts texts) {
        this.standing = Objects.requireNonNull(standing, "standing");
        this.householdNumber = householdNumber;
        this.numberRegistered = numberRegistered;
        this.nameAgrees = nameAgrees;
        this.boundary = boundary;
        this.texts = texts;
    }

    /** How the person stands on the day. */
    public Standing standing() {
        return standing;
    }

    /**
     * An opaque key: of two answers of one register it is equal just if they are of the same person, whether found by number or
     * by household and name; null if there is no usable identity. It does not show the number, but stands for the person:
     * personal data, never displayed or stored.
     */
    public @Nullable String personKey() {
        String known = personKey;
        if (known == null) {
            known = texts.personKey();
            personKey = known;
        }
        return known;
    }

    /** 户编号: the row's own, else that of the matched entry, else null. */
    public @Nullable String householdNumber() {
        String known = householdNumber;
        if (known == null) {
            known = texts.householdNumber();
            householdNumber = known;
        }
        return known;
    }

    /** Whether the row's usable number is in the register at all (valid that day or not). */
    public boolean numberRegistered() {
        return numberRegistered;
    }

    /** Whether the names agree after normalisation; true where the number is not registered. */
    public boolean nameAgrees() {
        return nameAgrees;
    }

    /** 登记号 of the entry matched (valid that day if there is one), or null. */
    public @Nullable String registerId() {
        String known = registerId;
        if (known == null) {
            known = texts.registerId();
            registerId = known;
        }
        return known;
    }

    /** The date that tells of {@link Standing#LEFT_BEFORE} or {@link Standing#JOINED_AFTER}, else null. */
    public @Nullable LocalDate boundary() {
        return boundary;
    }

    /** Equal if all that is told is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonMatch that
                && standing == that.standing
                && numberRegistered == that.numberRegistered
                && nameAgrees == that.nameAgrees
                && Objects.equals(boundary, that.boundary)
                && Objects.equals(personKey(), that.personKey())
                && Objects.equals(householdNumber(), that.householdNumber())
                && Objects.equals(registerId(), that.registerId());
    }

    @Override
    public int hashCode() {
        return Objects.hash(standing, personKey(), householdNumber(), registerId(), boundary);
    }

    /** Tells the standing only: a match holds personal data. */
    @Override
    public String toString() {
        return "PersonMatch[" + standing + ", register entry " + registerId() + "]";
    }
}

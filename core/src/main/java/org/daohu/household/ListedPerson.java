package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 名单人员 – a line of an outside list of people: of the deceased (死亡人员), whose stretch begins on the day of death and has no
 * end, or of the public payroll (财政供养人员). Immutable and thread-safe; its toString masks the number.
 *
 * @param identityType 证件类型
 * @param identityNumber 证件号码, folded, not checked; personal data
 * @param from the first day, or null for "since ever"
 * @param to the first day after, or null for "until further notice"; not checked against {@code from}
 * @param origin where it was read
 */
public record ListedPerson(
        IdentityType identityType,
        String identityNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Origin origin) {

    public ListedPerson {
        Objects.requireNonNull(identityType, "identityType");
        Objects.requireNonNull(identityNumber, "identityNumber");
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public String toString() {
        return "ListedPerson[" + Mask.identityNumber(identityNumber) + ", " + from + "–" + to + ", " + origin + "]";
    }
}

package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 建档立卡登记 – one person's stretch in the register. A person who left and came back has two entries. Blank is null.
 * Immutable and thread-safe; its toString masks the person.
 *
 * @param registerId 登记号, not blank
 * @param householdNumber 户编号, not blank
 * @param name 姓名; personal data
 * @param identityType 证件类型
 * @param identityNumber 证件号码, folded, not checked; personal data
 * @param relation 与户主关系
 * @param joined 纳入日期, the first day in
 * @param left 退出日期, the first day out; null = still in
 * @param leaveReason 退出原因
 * @param origin where it was read
 */
public record RegisterEntry(
        String registerId,
        String householdNumber,
        String name,
        IdentityType identityType,
        @Nullable String identityNumber,
        @Nullable String relation,
        LocalDate joined,
        @Nullable LocalDate left,
        @Nullable String leaveReason,
        Origin origin) {

    public RegisterEntry {
        if (registerId.isBlank() || householdNumber.isBlank()) {
            throw new IllegalArgumentException("a register entry needs its number and a household (" + origin + ")");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(identityType, "identityType");
        Objects.requireNonNull(joined, "joined");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether the person is in the register on {@code day}: joined ≤ day &lt; left. */
    public boolean isValidOn(LocalDate day) {
        return !joined.isAfter(day) && (left == null || day.isBefore(left));
    }

    @Override
    public String toString() {
        return "RegisterEntry[" + registerId + ", household " + householdNumber + ", " + Mask.name(name) + ", "
                + (identityNumber == null ? "–" : Mask.identityNumber(identityNumber)) + ", " + joined + "–" + left
                + ", " + origin + "]";
    }
}

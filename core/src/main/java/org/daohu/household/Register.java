package org.daohu.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 建档立卡名册 – the register of households as of any day: a port, since a national register does not fit into a fact.
 * Implementations are immutable once built and thread-safe.
 */
public interface Register {

    /**
     * What the register as of {@code day} says of the person of {@code row}. Order (domain of the matching): usable number
     * (resident ID; first 18 characters of a disability certificate; other documents as folded), else household number with
     * name. A name alone never decides.
     */
    PersonMatch match(ListRow row, LocalDate day);

    /**
     * The one registered number that differs from the invalid {@code number} by one wrong character or one swap of
     * neighbours; null if there is none or more than one. A hint for people, never a verdict. Personal data.
     */
    @Nullable
    String oneSlipFrom(String number);
}

package org.daohu;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** Generates numbers that pass their checks, with places and birth dates of any kind. */
final class LawfulNumbers {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private LawfulNumbers() {}

    static Arbitrary<String> residentIds() {
        return residentIdsBornBetween(LocalDate.of(1800, 1, 1), LocalDate.of(2199, 12, 31));
    }

    static Arbitrary<String> residentIdsBornBetween(LocalDate first, LocalDate last) {
        Arbitrary<String> places = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> serials = Arbitraries.strings().numeric().ofLength(3);
        Arbitrary<LocalDate> births = Dates.dates().between(first, last);
        return Combinators.combine(places, births, serials).as((place, birth, serial) -> {
            String first17 = place + birth.format(BASIC) + serial;
            return first17 + ResidentId.checkCharacter(first17);
        });
    }
}

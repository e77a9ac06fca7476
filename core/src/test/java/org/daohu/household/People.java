package org.daohu.household;

import java.time.LocalDate;
import java.util.List;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/** Rows and register entries in a few words. All numbers are made up or the standard's own examples. */
final class People {

    static final String ZHANG = "11010519491231002X";
    static final String LI = "440524188001010014";
    static final String WANG = "51343620000320711X";

    private People() {}

    static RegisterEntry entry(
            String registerId, String household, String name, @Nullable String number, String joined, String left) {
        return entry(registerId, household, name, IdentityType.RESIDENT_ID, number, joined, left);
    }

    /** An entry; {@code left} is blank for a person who is still in. */
    static RegisterEntry entry(
            String registerId,
            String household,
            String name,
            IdentityType type,
            @Nullable String number,
            String joined,
            String left) {
        return new RegisterEntry(
                registerId,
                household,
                name,
                type,
                number,
                null,
                LocalDate.parse(joined),
                left.isEmpty() ? null : LocalDate.parse(left),
                null,
                Origin.file("register.csv", 2));
    }

    static HeapRegister register(RegisterEntry... entries) {
        return register(List.of(entries));
    }

    static HeapRegister register(Iterable<RegisterEntry> entries) {
        HeapRegister.Builder builder = HeapRegister.builder();
        entries.forEach(builder::add);
        return builder.build();
    }

    static ListRow row(String name, @Nullable String number) {
        return row(name, IdentityType.RESIDENT_ID, number, null);
    }

    static ListRow row(String name, IdentityType type, @Nullable String number, @Nullable String household) {
        return ListRow.builder("2020-06.csv", 1, name, type, number)
                .householdNumber(household)
                .build();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

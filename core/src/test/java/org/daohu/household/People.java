package org.daohu.household;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/** Rows and register entries in a few words. All numbers are made up or the standard's own examples. */
final class People {

    static final String ZHANG = "11010519491231002X";
    static final String LI = "440524188001010014";
    static final String WANG = "51343620000320711X";

    /** Made up, like the people. */
    static final RegisterKey KEY = RegisterKey.of("made-up test key".getBytes(StandardCharsets.US_ASCII));

    private People() {}

    /** The person key of a usable number in {@link #register}. */
    static String keyOf(String usableNumber) {
        PersonDigest digests = new PersonDigest(KEY);
        return digests.personKey(digests.ofNumber(usableNumber));
    }

    /** The person key of somebody without a number. */
    static String keyOfEntry(String registerId) {
        PersonDigest digests = new PersonDigest(KEY);
        return digests.personKeyWithoutNumber(digests.ofRegisterId(registerId));
    }

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

    static CompactRegister register(RegisterEntry... entries) {
        return register(List.of(entries));
    }

    static CompactRegister register(Iterable<RegisterEntry> entries) {
        CompactRegister.Builder builder = CompactRegister.builder(KEY);
        entries.forEach(builder::add);
        return builder.build();
    }

    static ListRow row(String name, @Nullable String number) {
        return row(name, IdentityType.RESIDENT_ID, number, null);
    }

    static ListRow row(String name, IdentityType type, @Nullable String number, @Nullable String household) {
        return ListRow.builder("2020-06.csv", 1, name, type, number)
                .householdNumber(household)
                .policy("BT-1")
                .build();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

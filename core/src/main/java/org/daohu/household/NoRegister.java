package org.daohu.household;

import java.time.LocalDate;
import org.daohu.household.PersonMatch.Standing;
import org.jspecify.annotations.Nullable;

/** The register of a host that has none; see {@link Register#none()}. */
final class NoRegister implements Register {

    static final NoRegister INSTANCE = new NoRegister();

    private static final PersonDigest DIGESTS = new PersonDigest(RegisterKey.OPEN);

    private NoRegister() {}

    @Override
    public PersonMatch match(ListRow row, LocalDate day) {
        String number = UsableNumber.of(row.identityType(), row.identityNumber());
        return new PersonMatch(
                Standing.NO_REGISTER,
                number == null ? null : DIGESTS.personKey(DIGESTS.ofNumber(number)),
                PersonMatcher.household(row),
                false,
                true,
                null,
                null);
    }

    @Override
    public @Nullable String oneSlipFrom(String number) {
        return null;
    }

    @Override
    public String toString() {
        return "NoRegister";
    }
}

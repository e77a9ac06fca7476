package org.daohu.household;

import java.time.LocalDate;
import java.util.Comparator;
import org.daohu.PersonName;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.household.PersonMatch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The matching of persons that {@link Register} promises. The answer does not depend on the order of the entries: where
 * several fit alike, the smaller register id, then the smaller household number decides. Immutable and thread-safe.
 */
final class PersonMatcher {

    private static final Comparator<RegisterTexts.Pair> BY_TEXT =
            Comparator.comparing(RegisterTexts.Pair::registerId).thenComparing(RegisterTexts.Pair::householdNumber);

    private final PersonDigest digests;
    private final RegisterTable entries;

    PersonMatcher(PersonDigest digests, RegisterTable entries) {
        this.digests = digests;
        this.entries = entries;
    }

    PersonMatch match(ListRow row, LocalDate day) {
        String household = household(row);
        String nameKey = PersonName.key(row.name());
        String number = UsableNumber.of(row.identityType(), row.identityNumber());
        return number == null
                ? byHousehold(household, nameKey, day.toEpochDay())
                : byNumber(digests.ofNumber(number), household, nameKey, day.toEpochDay());
    }

    @Nullable
    String oneSlipFrom(String number) {
        String found = null;
        for (ResidentId neighbour : ResidentId.neighbours(number)) {
            if (entries.withPerson(digests.ofNumber(neighbour.number())) != RegisterTable.NONE) {
                if (found != null) {
                    return null;
                }
                found = neighbour.number();
            }
        }
        return found;
    }

    /** The row's own household number, folded, or null if it is blank. */
    static @Nullable String household(ListRow row) {
        String own = row.householdNumber();
        if (own == null) {
            return null;
        }
        String folded = TextFolding.fold(own);
        return folded.isEmpty() ? null : folded;
    }

    private PersonMatch byNumber(long person, @Nullable String household, String nameKey, long day) {
        Best valid = null;
        Best ended = null;
        Best later = null;
        boolean validNamed = false;
        boolean anyNamed = false;
        int namedInOwn = household == null ? RegisterTable.NONE : entries.withName(digests.ofName(household, nameKey));
        int entry = entries.withPerson(person);
        for (; entry != RegisterTable.NONE; entry = entries.nextWithPerson(entry, person)) {
            boolean named = isNamed(entry, household, namedInOwn, nameKey);
            anyNamed |= named;
            long joined = entries.joined(entry);
            long left = entries.left(entry);
            if (joined <= day && day < left) {
                validNamed |= named;
                valid = valid == null ? new Best() : valid;
                valid.offer(joined, 0, entry);
            } else if (left <= day) {
                ended = ended == null ? new Best() : ended;
                ended.offer(left, joined, entry);
            } else {
                later = later == null ? new Best() : later;
                later.offer(-joined, 0, entry);
            }
        }
        if (valid != null) {
            return found(Standing.REGISTERED, household, validNamed, null, new Found(person, valid.entry));
        }
        if (ended != null) {
            LocalDate boundary = LocalDate.ofEpochDay(ended.weight);
            return found(Standing.LEFT_BEFORE, household, anyNamed, boundary, new Found(person, ended.entry));
        }
        if (later != null) {
            LocalDate boundary = LocalDate.ofEpochDay(-later.weight);
            return found(Standing.JOINED_AFTER, household, anyNamed, boundary, new Found(person, later.entry));
        }
        return new PersonMatch(Standing.NEVER, household, false, true, null, new Found(person, RegisterTable.NONE));
    }

    private static PersonMatch found(
            Standing standing,
            @Nullable String household,
            boolean nameAgrees,
            @Nullable LocalDate boundary,
            Found texts) {
        return new PersonMatch(standing, household, true, nameAgrees, boundary, texts);
    }

    /**
     * Whether the entry is of the name. Nearly every row states the household of its person, and then its name is found there;
     * only otherwise the entry's own household has to be read.
     *
     * @param namedInOwn the first slot of the name in {@code household}
     */
    private boolean isNamed(int entry, @Nullable String household, int namedInOwn, String nameKey) {
        if (household != null && hasSlot(entry, namedInOwn, household, nameKey)) {
            return true;
        }
        String registered = entries.texts(entry).householdNumber();
        return !registered.equals(household)
                && hasSlot(entry, entries.withName(digests.ofName(registered, nameKey)), registered, nameKey);
    }

    private boolean hasSlot(int entry, int first, String household, String nameKey) {
        int slot = first;
        while (slot != RegisterTable.NONE) {
            if (entries.entryNamed(slot) == entry) {
                return true;
            }
            slot = entries.nextWithName(slot, digests.ofName(household, nameKey));
        }
        return false;
    }

    /** The person found by number, and the entry, if there is one. */
    private final class Found implements PersonMatch.Texts {

        private final long person;
        private final int entry;

        private Found(long person, int entry) {
            this.person = person;
            this.entry = entry;
        }

        @Override
        public String personKey() {
            return digests.personKey(person);
        }

        @Override
        public @Nullable String householdNumber() {
            return entry == RegisterTable.NONE ? null : entries.texts(entry).householdNumber();
        }

        @Override
        public @Nullable String registerId() {
            return entry == RegisterTable.NONE ? null : entries.texts(entry).registerId();
        }
    }

    private PersonMatch byHousehold(@Nullable String household, String nameKey, long day) {
        if (household == null || nameKey.isEmpty()) {
            return unidentified(household);
        }
        Best match = new Best();
        long person = 0;
        long name = digests.ofName(household, nameKey);
        for (int slot = entries.withName(name); slot != RegisterTable.NONE; slot = entries.nextWithName(slot, name)) {
            int entry = entries.entryNamed(slot);
            long joined = entries.joined(entry);
            if (joined > day || day >= entries.left(entry)) {
                continue;
            }
            if (!entries.texts(entry).householdNumber().equals(household)) {
                // Another name in another household, whose digest begins alike.
                continue;
            }
            long whose = entries.person(entry);
            if (match.entry != RegisterTable.NONE && whose != person) {
                return unidentified(household);
            }
            person = whose;
            match.offer(joined, 0, entry);
        }
        if (match.entry == RegisterTable.NONE) {
            return unidentified(household);
        }
        String registerId = entries.texts(match.entry).registerId();
        String key = person == digests.ofRegisterId(registerId)
                ? digests.personKeyWithoutNumber(person)
                : digests.personKey(person);
        return new PersonMatch(Standing.REGISTERED_BY_HOUSEHOLD, key, household, false, true, registerId, null);
    }

    private static PersonMatch unidentified(@Nullable String household) {
        return new PersonMatch(Standing.NO_IDENTITY, null, household, false, true, null, null);
    }

    /** The entry that weighs most so far; of equal ones that with the smaller texts. */
    private final class Best {

        private int entry = RegisterTable.NONE;
        private long weight;
        private long second;

        private void offer(long offered, long secondOffered, int offeredEntry) {
            int order = entry == RegisterTable.NONE ? 1 : Long.compare(offered, weight);
            if (order == 0) {
                order = Long.compare(secondOffered, second);
            }
            if (order > 0 || (order == 0 && BY_TEXT.compare(entries.texts(offeredEntry), entries.texts(entry)) < 0)) {
                entry = offeredEntry;
                weight = offered;
                second = secondOffered;
            }
        }
    }
}

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
        Best valid = new Best();
        Best ended = new Best();
        Best later = new Best();
        boolean validNamed = false;
        boolean anyNamed = false;
        int entry = entries.withPerson(person);
        for (; entry != RegisterTable.NONE; entry = entries.nextWithPerson(entry, person)) {
            RegisterTexts.Pair texts = entries.texts(entry);
            boolean named = isNamed(entry, texts.householdNumber(), nameKey);
            anyNamed |= named;
            long joined = entries.joined(entry);
            long left = entries.left(entry);
            if (joined <= day && day < left) {
                validNamed |= named;
                valid.offer(joined, 0, texts);
            } else if (left <= day) {
                ended.offer(left, joined, texts);
            } else {
                later.offer(-joined, 0, texts);
            }
        }
        if (valid.texts != null) {
            return found(Standing.REGISTERED, person, household, validNamed, valid.texts, null);
        }
        if (ended.texts != null) {
            return found(Standing.LEFT_BEFORE, person, household, anyNamed, ended.texts, ended.weight);
        }
        if (later.texts != null) {
            return found(Standing.JOINED_AFTER, person, household, anyNamed, later.texts, -later.weight);
        }
        return new PersonMatch(Standing.NEVER, digests.personKey(person), household, false, true, null, null);
    }

    private boolean isNamed(int entry, String household, String nameKey) {
        long name = digests.ofName(household, nameKey);
        for (int slot = entries.withName(name); slot != RegisterTable.NONE; slot = entries.nextWithName(slot, name)) {
            if (entries.entryNamed(slot) == entry) {
                return true;
            }
        }
        return false;
    }

    private PersonMatch found(
            Standing standing,
            long person,
            @Nullable String household,
            boolean nameAgrees,
            RegisterTexts.Pair texts,
            @Nullable Long boundary) {
        return new PersonMatch(
                standing,
                digests.personKey(person),
                household == null ? texts.householdNumber() : household,
                true,
                nameAgrees,
                texts.registerId(),
                boundary == null ? null : LocalDate.ofEpochDay(boundary));
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
            RegisterTexts.Pair texts = entries.texts(entry);
            if (!texts.householdNumber().equals(household)) {
                // Another name in another household, whose digest begins alike.
                continue;
            }
            long whose = entries.person(entry);
            if (match.texts != null && whose != person) {
                return unidentified(household);
            }
            person = whose;
            match.offer(joined, 0, texts);
        }
        if (match.texts == null) {
            return unidentified(household);
        }
        String registerId = match.texts.registerId();
        String key = person == digests.ofRegisterId(registerId)
                ? digests.personKeyWithoutNumber(person)
                : digests.personKey(person);
        return new PersonMatch(Standing.REGISTERED_BY_HOUSEHOLD, key, household, false, true, registerId, null);
    }

    private static PersonMatch unidentified(@Nullable String household) {
        return new PersonMatch(Standing.NO_IDENTITY, null, household, false, true, null, null);
    }

    /** The entry that weighs most so far; of equal ones that with the smaller texts. */
    private static final class Best {

        private RegisterTexts.@Nullable Pair texts;
        private long weight;
        private long second;

        private void offer(long offered, long secondOffered, RegisterTexts.Pair offeredTexts) {
            int order = texts == null ? 1 : Long.compare(offered, weight);
            if (order == 0) {
                order = Long.compare(secondOffered, second);
            }
            if (order > 0 || (order == 0 && texts != null && BY_TEXT.compare(offeredTexts, texts) < 0)) {
                texts = offeredTexts;
                weight = offered;
                second = secondOffered;
            }
        }
    }
}

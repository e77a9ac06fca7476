package org.daohu.household;

import java.time.LocalDate;
import java.util.Comparator;
import org.daohu.PersonName;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.household.PersonMatch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The matching of persons that {@link Register} promises, over the entries of any store. The answer does not depend on the
 * order of the entries: where several fit alike, the smaller register id, then the smaller household number decides.
 * Immutable and thread-safe.
 */
final class PersonMatcher {

    /** Before a register id in a person key. Usable numbers are in upper case, so the two never meet. */
    static final String REGISTER_KEY = "register:";

    private final EntryTable entries;
    private final Comparator<Integer> byText;

    PersonMatcher(EntryTable entries) {
        this.entries = entries;
        this.byText =
                Comparator.<Integer, String>comparing(entries::registerId).thenComparing(entries::householdNumber);
    }

    PersonMatch match(ListRow row, LocalDate day) {
        String household = household(row);
        String nameKey = PersonName.key(row.name());
        String number = UsableNumber.of(row.identityType(), row.identityNumber());
        return number == null
                ? byHousehold(household, nameKey, day.toEpochDay())
                : byNumber(number, household, nameKey, day.toEpochDay());
    }

    @Nullable
    String oneSlipFrom(String number) {
        String found = null;
        for (ResidentId neighbour : ResidentId.neighbours(number)) {
            if (entries.withNumber(neighbour.number()) != EntryTable.NONE) {
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

    private PersonMatch byNumber(String number, @Nullable String household, String nameKey, long day) {
        int valid = EntryTable.NONE;
        int ended = EntryTable.NONE;
        int later = EntryTable.NONE;
        boolean validNamed = false;
        boolean anyNamed = false;
        for (int entry = entries.withNumber(number); entry != EntryTable.NONE; entry = entries.nextWithNumber(entry)) {
            boolean named = entries.isNamed(entry, nameKey);
            anyNamed |= named;
            if (isValid(entry, day)) {
                validNamed |= named;
                valid = lastJoined(valid, entry);
            } else if (entries.left(entry) <= day) {
                ended = lastLeft(ended, entry);
            } else {
                later = firstJoined(later, entry);
            }
        }
        if (valid != EntryTable.NONE) {
            return found(Standing.REGISTERED, number, household, validNamed, valid, null);
        }
        if (ended != EntryTable.NONE) {
            return found(Standing.LEFT_BEFORE, number, household, anyNamed, ended, entries.left(ended));
        }
        if (later != EntryTable.NONE) {
            return found(Standing.JOINED_AFTER, number, household, anyNamed, later, entries.joined(later));
        }
        return new PersonMatch(Standing.NEVER, number, household, false, true, null, null);
    }

    private PersonMatch found(
            Standing standing,
            String number,
            @Nullable String household,
            boolean nameAgrees,
            int entry,
            @Nullable Long boundary) {
        return new PersonMatch(
                standing,
                number,
                household == null ? entries.householdNumber(entry) : household,
                true,
                nameAgrees,
                entries.registerId(entry),
                boundary == null ? null : LocalDate.ofEpochDay(boundary));
    }

    private PersonMatch byHousehold(@Nullable String household, String nameKey, long day) {
        int match = EntryTable.NONE;
        String person = null;
        if (household != null && !nameKey.isEmpty()) {
            int entry = entries.inHousehold(household, nameKey);
            for (; entry != EntryTable.NONE; entry = entries.nextInHousehold(entry)) {
                if (!isValid(entry, day)) {
                    continue;
                }
                String key = personKey(entry);
                if (person != null && !person.equals(key)) {
                    return unidentified(household);
                }
                person = key;
                match = lastJoined(match, entry);
            }
        }
        return person == null
                ? unidentified(household)
                : new PersonMatch(
                        Standing.REGISTERED_BY_HOUSEHOLD,
                        person,
                        household,
                        false,
                        true,
                        entries.registerId(match),
                        null);
    }

    private static PersonMatch unidentified(@Nullable String household) {
        return new PersonMatch(Standing.NO_IDENTITY, null, household, false, true, null, null);
    }

    private String personKey(int entry) {
        String number = entries.usableNumber(entry);
        return number == null ? REGISTER_KEY + entries.registerId(entry) : number;
    }

    private boolean isValid(int entry, long day) {
        return entries.joined(entry) <= day && day < entries.left(entry);
    }

    private int lastJoined(int best, int entry) {
        return best == EntryTable.NONE ? entry : pick(best, entry, entries.joined(entry), entries.joined(best));
    }

    private int lastLeft(int best, int entry) {
        if (best == EntryTable.NONE || entries.left(entry) != entries.left(best)) {
            return best == EntryTable.NONE || entries.left(entry) > entries.left(best) ? entry : best;
        }
        return lastJoined(best, entry);
    }

    private int firstJoined(int best, int entry) {
        return best == EntryTable.NONE ? entry : pick(best, entry, entries.joined(best), entries.joined(entry));
    }

    /** {@code entry} if it weighs more, {@code best} if it weighs less, else the one that is smaller by its texts. */
    private int pick(int best, int entry, long weight, long bestWeight) {
        if (weight != bestWeight) {
            return weight > bestWeight ? entry : best;
        }
        return byText.compare(entry, best) < 0 ? entry : best;
    }
}

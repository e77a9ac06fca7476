package org.daohu.household;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** So many rows go through the steps together: enough to fill the waits, and few enough that what was read stays near. */
    private static final int SIDE_BY_SIDE = 128;

    private final PersonDigest digests;
    private final RegisterTable entries;

    PersonMatcher(PersonDigest digests, RegisterTable entries) {
        this.digests = digests;
        this.entries = entries;
    }

    PersonMatch match(ListRow row, LocalDate day) {
        Query query = new Query();
        query.begin(row, day.toEpochDay());
        query.find();
        query.readFound();
        return query.answer();
    }

    /**
     * The matches of several rows. Each takes a handful of reads far apart, for each of which memory needs longer than all the
     * rest takes; so each step is taken for many rows, whose reads then do not wait for one another.
     */
    ImmutableList<PersonMatch> matchAll(List<ListRow> rows, List<LocalDate> days) {
        int size = rows.size();
        checkArgument(size == days.size(), "%s rows on %s days", size, days.size());
        ImmutableList.Builder<PersonMatch> matches = ImmutableList.builderWithExpectedSize(size);
        Query[] queries = new Query[Math.min(size, SIDE_BY_SIDE)];
        Arrays.setAll(queries, i -> new Query());
        LocalDate day = LocalDate.EPOCH;
        long epochDay = 0;
        for (int from = 0; from < size; from += SIDE_BY_SIDE) {
            int count = Math.min(SIDE_BY_SIDE, size - from);
            for (int i = 0; i < count; i++) {
                if (!days.get(from + i).equals(day)) {
                    day = days.get(from + i);
                    epochDay = day.toEpochDay();
                }
                queries[i].begin(rows.get(from + i), epochDay);
            }
            for (int i = 0; i < count; i++) {
                queries[i].readAheadBuckets();
            }
            for (int i = 0; i < count; i++) {
                queries[i].readAheadSlots();
            }
            for (int i = 0; i < count; i++) {
                queries[i].find();
            }
            for (int i = 0; i < count; i++) {
                queries[i].readFound();
            }
            for (int i = 0; i < count; i++) {
                queries[i].readAheadTexts();
            }
            for (int i = 0; i < count; i++) {
                matches.add(queries[i].answer());
            }
        }
        return matches.build();
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
        return TextFolding.foldOrNull(row.householdNumber());
    }

    /** One row's person on the way through the register, step by step; used again for another. */
    private final class Query {

        private @Nullable String household;
        private String nameKey = "";
        private long day;

        /** Whether a person is looked for by number, and a name by household. */
        private boolean numbered;

        private boolean named;
        private long person;
        private long name;

        /** What was read ahead: kept, so that it is read at all. */
        @SuppressWarnings("UnusedVariable")
        private long seen;

        // The first of each that was found.
        private int entry;
        private long stay;
        private int slot;
        private int entryNamed;

        void begin(ListRow row, long onDay) {
            household = household(row);
            nameKey = PersonName.key(row.name());
            day = onDay;
            String number = UsableNumber.of(row.identityType(), row.identityNumber());
            numbered = number != null;
            person = number == null ? 0 : digests.ofNumber(number);
            named = household != null && (numbered || !nameKey.isEmpty());
            name = household != null && named ? digests.ofName(household, nameKey) : 0;
        }

        void readAheadBuckets() {
            seen = entries.readAheadBuckets(person, name);
        }

        void readAheadSlots() {
            seen ^= entries.readAheadSlots(person, name);
        }

        void find() {
            entry = numbered ? entries.withPerson(person) : RegisterTable.NONE;
            slot = named ? entries.withName(name) : RegisterTable.NONE;
        }

        /** What lies elsewhere of the entry and the slot that were found. */
        void readFound() {
            stay = entry == RegisterTable.NONE ? 0 : entries.stay(entry);
            entryNamed = slot == RegisterTable.NONE ? RegisterTable.NONE : entries.entryNamed(slot);
        }

        /** Of those whose household has to be read. */
        void readAheadTexts() {
            if (entry != entryNamed && entry != RegisterTable.NONE) {
                seen ^= entries.readAheadTexts(entry);
            }
        }

        PersonMatch answer() {
            return numbered ? byNumber() : byHousehold();
        }

        private PersonMatch byNumber() {
            Best valid = null;
            Best ended = null;
            Best later = null;
            boolean validNamed = false;
            boolean anyNamed = false;
            for (int at = entry; at != RegisterTable.NONE; at = entries.nextWithPerson(at, person)) {
                long stayed = at == entry ? stay : entries.stay(at);
                long joined = RegisterTable.joined(stayed);
                long left = RegisterTable.left(stayed);
                boolean agrees = isNamed(at);
                anyNamed |= agrees;
                if (joined <= day && day < left) {
                    validNamed |= agrees;
                    valid = valid == null ? new Best() : valid;
                    valid.offer(joined, 0, at);
                } else if (left <= day) {
                    ended = ended == null ? new Best() : ended;
                    ended.offer(left, joined, at);
                } else {
                    later = later == null ? new Best() : later;
                    later.offer(-joined, 0, at);
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

        /**
         * Whether the entry is of the name. Nearly every row states the household of its person, and then its name is found
         * there; only otherwise the entry's own household has to be read.
         */
        private boolean isNamed(int of) {
            if (entryNamed == of || (slot != RegisterTable.NONE && hasSlot(of, slot, name))) {
                return true;
            }
            String registered = entries.texts(of).householdNumber();
            if (registered.equals(household)) {
                return false;
            }
            long there = digests.ofName(registered, nameKey);
            return hasSlot(of, entries.withName(there), there);
        }

        private PersonMatch byHousehold() {
            if (household == null || slot == RegisterTable.NONE) {
                return unidentified(household);
            }
            Best match = new Best();
            long found = 0;
            for (int at = slot; at != RegisterTable.NONE; at = entries.nextWithName(at, name)) {
                int one = entries.entryNamed(at);
                long stayed = entries.stay(one);
                long joined = RegisterTable.joined(stayed);
                if (joined > day || day >= RegisterTable.left(stayed)) {
                    continue;
                }
                if (!entries.texts(one).householdNumber().equals(household)) {
                    // Another name in another household, whose digest begins alike.
                    continue;
                }
                long whose = entries.person(one);
                if (match.entry != RegisterTable.NONE && whose != found) {
                    return unidentified(household);
                }
                found = whose;
                match.offer(joined, 0, one);
            }
            if (match.entry == RegisterTable.NONE) {
                return unidentified(household);
            }
            String registerId = entries.texts(match.entry).registerId();
            String key = found == digests.ofRegisterId(registerId)
                    ? digests.personKeyWithoutNumber(found)
                    : digests.personKey(found);
            return new PersonMatch(Standing.REGISTERED_BY_HOUSEHOLD, key, household, false, true, registerId, null);
        }
    }

    private static PersonMatch found(
            Standing standing,
            @Nullable String household,
            boolean nameAgrees,
            @Nullable LocalDate boundary,
            Found texts) {
        return new PersonMatch(standing, household, true, nameAgrees, boundary, texts);
    }

    private boolean hasSlot(int entry, int first, long name) {
        for (int slot = first; slot != RegisterTable.NONE; slot = entries.nextWithName(slot, name)) {
            if (entries.entryNamed(slot) == entry) {
                return true;
            }
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

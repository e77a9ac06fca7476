package org.daohu.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daohu.DisabilityCertificate;
import org.daohu.PersonName;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.household.PersonMatch.Standing;
import org.jspecify.annotations.Nullable;

/** What {@link Register} promises, written down over a plain list: the model that every register is compared with. */
record NaiveRegister(List<RegisterEntry> entries) implements Register {

    private static final Comparator<RegisterEntry> BY_TEXT =
            Comparator.comparing(RegisterEntry::registerId).thenComparing(RegisterEntry::householdNumber);
    private static final Comparator<RegisterEntry> LAST_JOINED =
            Comparator.comparing(RegisterEntry::joined).reversed().thenComparing(BY_TEXT);
    private static final Comparator<RegisterEntry> FIRST_JOINED =
            Comparator.comparing(RegisterEntry::joined).thenComparing(BY_TEXT);
    private static final Comparator<RegisterEntry> LAST_LEFT =
            Comparator.comparing(RegisterEntry::left).reversed().thenComparing(LAST_JOINED);

    @Override
    public PersonMatch match(ListRow row, LocalDate day) {
        String number = number(row.identityType(), row.identityNumber());
        String household = row.householdNumber() == null ? "" : TextFolding.fold(row.householdNumber());
        String name = PersonName.key(row.name());
        return number == null ? byHousehold(household, name, day) : byNumber(number, household, name, day);
    }

    private PersonMatch byNumber(String number, String household, String name, LocalDate day) {
        List<RegisterEntry> known =
                entries.stream().filter(e -> number.equals(numberOf(e))).toList();
        List<RegisterEntry> valid = known.stream().filter(e -> e.isValidOn(day)).toList();
        List<RegisterEntry> ended = known.stream()
                .filter(e -> e.left() != null && !e.left().isAfter(day))
                .toList();
        Predicate<RegisterEntry> named = e -> PersonName.key(e.name()).equals(name);
        if (known.isEmpty()) {
            return new PersonMatch(Standing.NEVER, People.keyOf(number), orNull(household), false, true, null, null);
        }
        Standing standing;
        RegisterEntry match;
        LocalDate boundary;
        if (!valid.isEmpty()) {
            standing = Standing.REGISTERED;
            match = valid.stream().min(LAST_JOINED).orElseThrow();
            boundary = null;
        } else if (!ended.isEmpty()) {
            standing = Standing.LEFT_BEFORE;
            match = ended.stream().min(LAST_LEFT).orElseThrow();
            boundary = match.left();
        } else {
            standing = Standing.JOINED_AFTER;
            match = known.stream().min(FIRST_JOINED).orElseThrow();
            boundary = match.joined();
        }
        return new PersonMatch(
                standing,
                People.keyOf(number),
                household.isEmpty() ? match.householdNumber() : household,
                true,
                (valid.isEmpty() ? known : valid).stream().anyMatch(named),
                match.registerId(),
                boundary);
    }

    private PersonMatch byHousehold(String household, String name, LocalDate day) {
        List<RegisterEntry> valid = entries.stream()
                .filter(e -> !name.isEmpty() && e.householdNumber().equals(household))
                .filter(e -> PersonName.key(e.name()).equals(name) && e.isValidOn(day))
                .toList();
        Set<String> persons = valid.stream()
                .map(e -> numberOf(e) == null ? People.keyOfEntry(e.registerId()) : People.keyOf(numberOf(e)))
                .collect(Collectors.toSet());
        if (persons.size() != 1) {
            return new PersonMatch(Standing.NO_IDENTITY, null, orNull(household), false, true, null, null);
        }
        return new PersonMatch(
                Standing.REGISTERED_BY_HOUSEHOLD,
                persons.iterator().next(),
                household,
                false,
                true,
                valid.stream().min(LAST_JOINED).orElseThrow().registerId(),
                null);
    }

    @Override
    public @Nullable String oneSlipFrom(String number) {
        Set<String> registered = entries.stream()
                .map(NaiveRegister::numberOf)
                .filter(n -> n != null)
                .collect(Collectors.toSet());
        List<String> near = ResidentId.neighbours(number).stream()
                .map(ResidentId::number)
                .filter(registered::contains)
                .toList();
        return near.size() == 1 ? near.get(0) : null;
    }

    private static @Nullable String numberOf(RegisterEntry entry) {
        String folded = entry.identityNumber() == null ? "" : TextFolding.fold(entry.identityNumber());
        boolean certificate = entry.identityType() == IdentityType.RESIDENT_ID && folded.length() >= 20;
        return number(certificate ? IdentityType.DISABILITY_CERTIFICATE : entry.identityType(), folded);
    }

    private static @Nullable String number(IdentityType type, @Nullable String number) {
        String folded = number == null ? "" : TextFolding.fold(number);
        return switch (type) {
            case RESIDENT_ID -> ResidentId.parse(folded).map(ResidentId::number).orElse(null);
            case DISABILITY_CERTIFICATE ->
                DisabilityCertificate.holder(folded).map(ResidentId::number).orElse(null);
            default -> orNull(folded.toUpperCase(Locale.ROOT));
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

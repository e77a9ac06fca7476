package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.daohu.household.CompactRegister;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.PeopleList;
import org.daohu.household.PersonMatch;
import org.daohu.household.RecipientLists;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.daohu.household.UsableNumber;
import org.daohu.ledger.MasterLedger;
import org.daohu.payment.Payment;
import org.daohu.warning.ListScreening;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The corpus {@code hard-persons.csv}: what clerks write as number and name, and whom that is in {@code hard-register.csv}.
 * Its answers are worked out from GB 11643 and the words of the rules. {@code <U+XXXX>} stands for a character that cannot be
 * seen; lines with {@code where} = file concern cells, not rows.
 */
final class HardPersonsTest {

    private static final String CORPUS = "/org/daohu/household/hard-persons.csv";
    private static final String REGISTER_LINES = "/org/daohu/household/hard-register.csv";
    private static final Pattern ESCAPED = Pattern.compile("<U\\+([0-9A-F]{4,6})>");
    private static final LocalDate PAY_DAY = LocalDate.of(2020, 6, 30);
    private static final VerdictCounts RAISED = new VerdictCounts(1, 0, 0, 0);
    private static final VerdictCounts CLEAR = new VerdictCounts(0, 1, 0, 0);
    private static final VerdictCounts INDETERMINATE = new VerdictCounts(0, 0, 0, 1);

    private static final RegisterKey KEY = RegisterKey.of("made-up test key".getBytes(StandardCharsets.US_ASCII));
    private static final Map<String, RegisterEntry> REGISTERED = registered();
    private static final CompactRegister REGISTER = register();

    /** Everybody in the register had died long ago, under the register's number. */
    private static final RecipientLists ALL_DEAD = new RecipientLists(deaths(), null, null);

    private static final MasterLedger LEDGER = MasterLedger.builder()
            .add(Payment.builder("V1", Money.ofFen(100), PAY_DAY, Origin.file("payments.csv", 2))
                    .live(true)
                    .build())
            .build();

    /** A line of the corpus; what is blank is null. */
    private record Case(
            String number,
            String name,
            @Nullable String household,
            @Nullable IdentityType type,
            @Nullable String usable,
            @Nullable String fault,
            String verdict,
            @Nullable String person,
            @Nullable String near) {

        static Case of(ArgumentsAccessor line) {
            String type = line.getString(2);
            return new Case(
                    Objects.requireNonNullElse(decoded(line.getString(3)), ""),
                    Objects.requireNonNullElse(decoded(line.getString(4)), ""),
                    decoded(line.getString(5)),
                    type == null ? null : HardPersonsTest.type(type),
                    line.getString(6),
                    line.getString(7),
                    Objects.requireNonNullElse(line.getString(8), ""),
                    line.getString(9),
                    line.getString(10));
        }

        ListRow row(IdentityType of) {
            return ListRow.builder("hard.csv", 1, name, of, number)
                    .householdNumber(household)
                    .year(2020)
                    .month(6)
                    .policy("S1")
                    .voucherNumber("V1")
                    .paid(Money.ofFen(100))
                    .build();
        }
    }

    @ParameterizedTest(name = "{0}: {2} {3} {4} {5} is {8} {9} – {11}")
    @CsvFileSource(resources = CORPUS, numLinesToSkip = 1)
    void everyLineHasItsAnswer(ArgumentsAccessor line) {
        if ("file".equals(line.getString(1))) {
            return;
        }
        Case hard = Case.of(line);
        IdentityType type = hard.type();
        if (type == null) {
            assertThat(UsableNumber.ofAny(hard.number())).isEqualTo(hard.usable());
            return;
        }
        assertThat(UsableNumber.of(type, hard.number())).as("usable number").isEqualTo(hard.usable());
        assertMatch(hard, REGISTER.match(hard.row(type), PAY_DAY));
        if (type == IdentityType.RESIDENT_ID) {
            assertThat(ResidentId.fault(hard.number()).map(Enum::name).orElse(null))
                    .isEqualTo(hard.fault());
        }
        assertVerdicts(hard, hard.row(type));
    }

    private static void assertMatch(Case hard, PersonMatch match) {
        PersonMatch.Standing standing = switch (hard.verdict()) {
            case "match", "other-name" -> PersonMatch.Standing.REGISTERED;
            case "match-by-household" -> PersonMatch.Standing.REGISTERED_BY_HOUSEHOLD;
            case "unregistered" -> PersonMatch.Standing.NEVER;
            case "left" -> PersonMatch.Standing.LEFT_BEFORE;
            case "not-yet" -> PersonMatch.Standing.JOINED_AFTER;
            case "indeterminate" -> PersonMatch.Standing.NO_IDENTITY;
            default -> throw new IllegalArgumentException("no such verdict: " + hard.verdict());
        };
        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.registerId()).as("register id").isEqualTo(hard.person());
        assertThat(match.nameAgrees())
                .as("name agrees")
                .isEqualTo(!hard.verdict().equals("other-name"));
    }

    private static void assertVerdicts(Case hard, ListRow row) {
        Map<String, Warning> warnings = new HashMap<>();
        ListScreening screening = new ListScreening(
                LEDGER,
                REGISTER,
                ALL_DEAD,
                StandardRules.book(),
                Packs.national(),
                PAY_DAY,
                List.of("hard.csv"),
                Spill.inMemory());
        screening.screen(
                List.of(row), any -> Origin.file("hard.csv", 2), warning -> warnings.put(warning.rule(), warning));
        ImmutableMap<String, VerdictCounts> counts = screening.counts();

        assertThat(counts.get("id-number-invalid"))
                .as("id-number-invalid")
                .isEqualTo(
                        hard.type() != IdentityType.RESIDENT_ID
                                ? VerdictCounts.NONE
                                : hard.fault() == null ? CLEAR : RAISED);
        assertThat(counts.get("person-unregistered"))
                .as("person-unregistered")
                .isEqualTo(
                        switch (hard.verdict()) {
                            case "unregistered", "left", "not-yet" -> RAISED;
                            case "indeterminate" -> INDETERMINATE;
                            default -> CLEAR;
                        });
        assertThat(counts.get("person-name-differs"))
                .as("person-name-differs")
                .isEqualTo(
                        switch (hard.verdict()) {
                            case "other-name" -> RAISED;
                            case "match", "left", "not-yet" -> CLEAR;
                            default -> VerdictCounts.NONE;
                        });
        assertThat(counts.get("deceased-recipient")).as("deceased-recipient").isEqualTo(deceased(hard));
        assertHint(hard, warnings.get("id-number-invalid"));
    }

    /** Whoever is found under a number is found among the dead; who has none cannot be looked up. */
    private static VerdictCounts deceased(Case hard) {
        return switch (hard.verdict()) {
            case "unregistered" -> CLEAR;
            case "indeterminate" -> INDETERMINATE;
            case "match-by-household" -> numberOf(hard.person()) == null ? INDETERMINATE : RAISED;
            default -> RAISED;
        };
    }

    /** The registered number that is one slip away, masked, is told just where there is one. */
    private static void assertHint(Case hard, @Nullable Warning invalid) {
        String number = numberOf(hard.near());
        if (invalid == null) {
            assertThat(number).isNull();
            return;
        }
        assertThat(invalid.finding().facts())
                .filteredOn(fact -> fact.name().equals("one slip away"))
                .singleElement()
                .extracting(fact -> fact.value())
                .isEqualTo(number == null ? "–" : Mask.identityNumber(number));
    }

    private static @Nullable String numberOf(@Nullable String person) {
        RegisterEntry entry = person == null ? null : REGISTERED.get(person);
        return entry == null ? null : UsableNumber.of(entry.identityType(), entry.identityNumber());
    }

    private static Map<String, RegisterEntry> registered() {
        Map<String, RegisterEntry> entries = new HashMap<>();
        try (var stream = Objects.requireNonNull(HardPersonsTest.class.getResourceAsStream(REGISTER_LINES))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split(",", 8)).forEach(cells -> {
                RegisterEntry entry = new RegisterEntry(
                        cells[0],
                        cells[1],
                        cells[2],
                        type(cells[3]),
                        decoded(cells[4]),
                        null,
                        LocalDate.parse(cells[5]),
                        cells[6].isEmpty() ? null : LocalDate.parse(cells[6]),
                        null,
                        Origin.file("register.csv", entries.size() + 2L));
                entries.put(entry.registerId(), entry);
            });
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return entries;
    }

    private static CompactRegister register() {
        CompactRegister.Builder builder = CompactRegister.builder(KEY);
        REGISTERED.values().forEach(builder::add);
        return builder.build();
    }

    private static PeopleList deaths() {
        PeopleList.Builder builder = PeopleList.builder("deaths.csv", KEY);
        for (RegisterEntry entry : REGISTERED.values()) {
            builder.add(new ListedPerson(
                    entry.identityType(),
                    Objects.requireNonNullElse(entry.identityNumber(), ""),
                    LocalDate.of(2020, 1, 1),
                    null,
                    entry.origin()));
        }
        return builder.build();
    }

    private static IdentityType type(String label) {
        return Stream.of(IdentityType.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null
                ? null
                : ESCAPED.matcher(text).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}

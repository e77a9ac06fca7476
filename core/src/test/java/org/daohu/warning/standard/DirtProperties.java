package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.daohu.household.CardAccount;
import org.daohu.household.CardAccountList;
import org.daohu.household.CompactRegister;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.PeopleList;
import org.daohu.household.RecipientLists;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.daohu.ledger.MasterLedger;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.warning.ListScreening;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dirt in names and numbers, under every rule about list rows: dirt that does not change the person changes no verdict, and
 * dirt that does never passes silently.
 */
class DirtProperties {

    private static final RegisterKey KEY = RegisterKey.of("made-up test key".getBytes(StandardCharsets.US_ASCII));
    private static final LocalDate PAY_DAY = LocalDate.of(2020, 6, 30);
    private static final String FILE = "2020.csv";

    /** Registered, with an interpunct and an X; alive. */
    private static final Person AGU = new Person("阿木·尔古", "51343620000320711X", "H1");
    /** Registered, of another household; alive. */
    private static final Person WEI = new Person("张伟", "11010519491231002X", "H2");
    /** Registered; died in May and was on the payroll. */
    private static final Person HUA = new Person("李春花", "440524197001010019", "H3");
    /** Never registered; died in May and was on the payroll. */
    private static final Person STRANGER = new Person("吉克·拉且", "513424196704011019", "H9");

    /** On the list of card accounts; until the pay day; never. */
    private static final List<String> ACCOUNTS =
            List.of("6217003420001234567", "6217003420001234575", "6228480000000000001");

    private static final CompactRegister REGISTER = register();
    private static final RecipientLists LISTS = new RecipientLists(list("deaths.csv"), list("payroll.csv"), cards());
    private static final MasterLedger LEDGER = MasterLedger.builder()
            .add(payment("V1", AccountKind.SOCIAL_CARD))
            .add(payment("V2", AccountKind.PERSON))
            .build();

    private record Person(String name, String number, String household) {}

    /** What leaves the person the same. */
    enum Harmless {
        FULL_WIDTH(DirtProperties::wide, DirtProperties::wide),
        LOWER_CASE(text -> text.toLowerCase(Locale.ROOT), name -> name),
        SPACES_AROUND(text -> " " + text + "  ", name -> " " + name + " "),
        WIDE_SPACES_AROUND(text -> "\u3000" + text + "\u00a0", name -> "\u3000" + name),
        ENCODED_BREAK(text -> text + "&#10;", name -> name + "&#x0D;"),
        BREAK_WITHIN(text -> text.charAt(0) + "\r\n" + text.substring(1), name -> name + "\n"),
        BYTE_ORDER_MARK(text -> "\ufeff" + text, name -> "\ufeff" + name),
        MARKS_OF_DIRECTION(text -> "\u202d" + text + "\u202c", name -> name + "\u200e"),
        OTHER_INTERPUNCT(text -> text, name -> name.replace('·', '•')),
        DOT_ABOVE(text -> text, name -> name.replace('·', '˙')),
        NO_INTERPUNCT(text -> text, name -> name.replace("·", "")),
        SPACED_NAME(text -> text, name -> name.replace("", " ")),
        FIFTEEN_DIGITS(DirtProperties::fifteen, name -> name),
        CERTIFICATE(text -> ResidentId.isValid18(text) ? text + "43" : text, name -> name);

        @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
        private final UnaryOperator<String> onNumber;

        @SuppressWarnings("ImmutableEnumChecker")
        private final UnaryOperator<String> onName;

        Harmless(UnaryOperator<String> onNumber, UnaryOperator<String> onName) {
            this.onNumber = onNumber;
            this.onName = onName;
        }

        ListRow on(ListRow row) {
            String number = row.identityNumber();
            boolean certificate = this == CERTIFICATE && number != null && ResidentId.isValid18(number);
            boolean papers = this == CERTIFICATE || this == FIFTEEN_DIGITS;
            UnaryOperator<String> onCode = papers || this == LOWER_CASE ? code -> code : onNumber;
            return copy(
                            row,
                            onName.apply(row.name()),
                            certificate ? IdentityType.DISABILITY_CERTIFICATE : row.identityType(),
                            applied(onNumber, number))
                    .householdNumber(applied(onCode, row.householdNumber()))
                    .account(applied(onCode, row.account()))
                    .headName(applied(onName, row.headName()))
                    .headIdentityNumber(applied(onNumber, row.headIdentityNumber()))
                    .payeeName(applied(onName, row.payeeName()))
                    .payeeIdentityNumber(applied(onNumber, row.payeeIdentityNumber()))
                    .build();
        }
    }

    /** What leaves a number that nobody can be sure of. */
    enum Harmful {
        ONE_DIGIT_OFF(number -> number.substring(0, 15) + other(number.charAt(15)) + number.substring(16)),
        CHECK_OFF(number -> number.substring(0, 17) + (number.charAt(17) == '5' ? '6' : '5')),
        SWAPPED(number -> number.substring(0, 2) + number.charAt(3) + number.charAt(2) + number.substring(4)),
        CUT(number -> number.substring(0, 17)),
        ONE_LOST(number -> number.substring(1)),
        ONE_MORE(number -> "1" + number),
        SPACE_WITHIN(number -> number.substring(0, 6) + " " + number.substring(6)),
        HYPHENS(number -> number.substring(0, 6) + "-" + number.substring(6, 14) + "-" + number.substring(14)),
        LETTER_FOR_DIGIT(number -> number.substring(0, 15) + "O" + number.substring(16)),
        APOSTROPHE(number -> "'" + number),
        MASKED(number -> number.substring(0, 6) + "********" + number.substring(14)),
        POWER_OF_TEN(number -> number.charAt(0) + "." + number.substring(1, 3) + "E+17"),
        WITH_REMARK(number -> number + "（户主）"),
        A_WORD(number -> "同上");

        @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
        private final UnaryOperator<String> slip;

        Harmful(UnaryOperator<String> slip) {
            this.slip = slip;
        }
    }

    @Test
    void theRowsRaiseEveryRuleAboutPeopleAndTheirRows() {
        assertThat(screen(rows()).raised().keySet())
                .containsAll(Set.of(
                        "list-row-unlinked",
                        "person-unregistered",
                        "person-name-differs",
                        "id-number-invalid",
                        "duplicate-payment",
                        "exclusive-subsidies",
                        "deceased-recipient",
                        "payroll-recipient",
                        "shared-account",
                        "over-cap",
                        "not-by-card",
                        "zero-payment"));
    }

    @Test
    void theBanksListDecidesWhereTheRowsAccountCanBeLookedUp() {
        assertThat(screen(rows()).raised().get("not-by-card"))
                .containsExactlyInAnyOrder(
                        "row:2020.csv#5 of 2020-06-30",
                        "row:2020.csv#20 of 2020-06-30",
                        "row:2020.csv#21 of 2020-06-30");
    }

    @ParameterizedTest
    @EnumSource
    void dirtOnEveryRowChangesNoVerdict(Harmless dirt) {
        assertSame(rows().stream().map(dirt::on).toList(), dirt == Harmless.CERTIFICATE);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void dirtOnSomeRowsChangesNoVerdict(@ForAll("mixtures") List<@Nullable Harmless> mixture) {
        List<ListRow> dirty = new ArrayList<>();
        List<ListRow> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            Harmless dirt = mixture.get(i % mixture.size());
            dirty.add(dirt == null ? rows.get(i) : dirt.on(rows.get(i)));
        }
        assertSame(dirty, mixture.contains(Harmless.CERTIFICATE));
    }

    /** @param papersDiffer whether a row may show another paper, so that fewer are resident IDs to be checked */
    private static void assertSame(List<ListRow> dirty, boolean papersDiffer) {
        Answers clean = screen(rows());
        Answers found = screen(dirty);
        assertThat(found.raised()).isEqualTo(clean.raised());
        clean.counts().forEach((rule, counts) -> {
            if (!(papersDiffer && rule.equals("id-number-invalid"))) {
                assertThat(found.counts().get(rule)).as(rule).isEqualTo(counts);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBeneficiaryWhoseNumberIsDirtyPassesNoRuleSilently(Harmful dirt) {
        for (Person person : List.of(AGU, WEI, HUA, STRANGER)) {
            ListRow clean = row(1, person).householdNumber(null).build();
            ListRow dirty = copy(clean, clean.name(), clean.identityType(), dirt.slip.apply(person.number()))
                    .build();
            Answers answers = screen(List.of(dirty));
            assertThat(answers.raised()).containsKey("id-number-invalid");
            for (String rule :
                    List.of("person-unregistered", "deceased-recipient", "payroll-recipient", "duplicate-payment")) {
                assertThat(answers.counts().get(rule)).as(rule).isEqualTo(new VerdictCounts(0, 0, 0, 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBeneficiaryFoundByHouseholdAllTheSameKeepsEveryVerdictOnThePerson(Harmful dirt) {
        List<ListRow> rows = List.of(
                row(1, HUA).policy("p").build(),
                row(2, HUA).policy("p").account("6222").build(),
                row(3, HUA).policy("A").build());
        List<ListRow> dirty = rows.stream()
                .map(row -> copy(row, row.name(), row.identityType(), dirt.slip.apply(HUA.number()))
                        .build())
                .toList();
        Map<String, Set<String>> raised = new TreeMap<>(screen(dirty).raised());

        assertThat(raised.remove("id-number-invalid")).hasSize(3);
        assertThat(raised).isEqualTo(screen(rows).raised());
        assertThat(raised)
                .containsKeys("duplicate-payment", "shared-account", "deceased-recipient", "exclusive-subsidies");
    }

    @ParameterizedTest
    @EnumSource
    void aHeadOrPayeeWhoseNumberIsDirtyIsNotCleared(Harmful dirt) {
        String number = dirt.slip.apply(STRANGER.number());
        ListRow.Builder head = row(1, AGU).headName(STRANGER.name()).headIdentityNumber(number);
        ListRow.Builder payee = row(1, AGU).payeeName(STRANGER.name()).payeeIdentityNumber(number);
        for (ListRow row : List.of(head.build(), payee.build())) {
            Answers answers = screen(List.of(row));
            for (String rule : List.of("deceased-recipient", "payroll-recipient")) {
                assertThat(answers.counts()
                                .getOrDefault(rule, VerdictCounts.NONE)
                                .clear())
                        .as(rule)
                        .isZero();
            }
        }
    }

    /** Rows that raise each rule, beside rows that raise none. */
    private static List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        rows.add(row(1, AGU).build());
        rows.add(row(2, WEI).policy("P02").selfPaid(Money.ofFen(1)).build());
        rows.add(row(3, HUA)
                .headName(AGU.name())
                .headIdentityNumber(AGU.number())
                .build());
        rows.add(row(4, STRANGER).policy("P99").build());
        rows.add(row(5, AGU)
                .policy("P02")
                .selfPaid(Money.ZERO)
                .voucherNumber("V2")
                .build());
        rows.add(row(6, AGU).build());
        rows.add(row(7, WEI).policy("P12").paid(Money.ofFen(30_001)).build());
        rows.add(row(8, WEI).policy("P14").account("6222").build());
        rows.add(row(9, WEI).policy("p").account("6222").build());
        rows.add(row(10, HUA).policy("P98").account("621" + AGU.household()).build());
        rows.add(row(11, AGU).policy("P97").voucherNumber("V404").build());
        rows.add(row(12, AGU)
                .policy("P96")
                .payeeName(STRANGER.name())
                .payeeIdentityNumber(STRANGER.number())
                .build());
        rows.add(row(13, AGU)
                .policy("P10")
                .quantity(new BigDecimal("2"))
                .quantityUnit("亩")
                .paid(Money.ofFen(100_001))
                .build());
        rows.add(copy(row(14, AGU).policy("P95").build(), "张冠李戴", IdentityType.RESIDENT_ID, AGU.number())
                .build());
        rows.add(copy(row(15, AGU).policy("P94").build(), AGU.name(), IdentityType.RESIDENT_ID, "51343620000320712X")
                .build());
        rows.add(copy(row(16, AGU).policy("P93").build(), AGU.name(), IdentityType.PREFERENTIAL_TREATMENT, null)
                .build());
        rows.add(row(17, WEI).policy("P92").grain(Grain.HOUSEHOLD).build());
        rows.add(row(18, WEI).policy("P92").grain(Grain.HOUSEHOLD).build());
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            rows.add(row(19 + i, WEI)
                    .policy("P8" + i)
                    .account(ACCOUNTS.get(i))
                    .voucherNumber(i == 0 ? "V2" : "V1")
                    .build());
        }
        return rows;
    }

    private static ListRow.Builder row(long number, Person person) {
        return ListRow.builder(FILE, number, person.name(), IdentityType.RESIDENT_ID, person.number())
                .householdNumber(person.household())
                .account("621" + person.household())
                .year(2020)
                .month(6)
                .policy("P01")
                .voucherNumber("V1")
                .paid(Money.ofFen(100));
    }

    private static ListRow.Builder copy(ListRow row, String name, IdentityType type, @Nullable String number) {
        return ListRow.builder(row.file(), row.number(), name, type, number)
                .grain(row.grain())
                .householdNumber(row.householdNumber())
                .account(row.account())
                .year(row.year())
                .month(row.month())
                .policy(row.policy())
                .voucherNumber(row.voucherNumber())
                .paid(row.paid())
                .headName(row.headName())
                .headIdentityNumber(row.headIdentityNumber())
                .payeeName(row.payeeName())
                .payeeIdentityNumber(row.payeeIdentityNumber())
                .accountKind(row.accountKind())
                .quantity(row.quantity())
                .quantityUnit(row.quantityUnit())
                .selfPaid(row.selfPaid());
    }

    /** Verdicts by rule, and by rule the subjects that are doubted. */
    private record Answers(Map<String, VerdictCounts> counts, Map<String, Set<String>> raised) {}

    private static Answers screen(List<ListRow> rows) {
        List<Warning> warnings = new ArrayList<>();
        ListScreening screening = new ListScreening(
                LEDGER,
                REGISTER,
                LISTS,
                StandardRules.book(),
                Packs.national(),
                LocalDate.of(2020, 7, 31),
                List.of(FILE),
                Spill.inMemory());
        screening.screen(rows, row -> Origin.file(FILE, row.number() + 1), warnings::add);
        Map<String, Set<String>> raised = new TreeMap<>();
        for (Warning warning : warnings) {
            raised.computeIfAbsent(warning.rule(), rule -> new TreeSet<>())
                    .add(warning.subject() + " of " + warning.lawDate());
        }
        return new Answers(screening.counts(), raised);
    }

    private static CompactRegister register() {
        CompactRegister.Builder register = CompactRegister.builder(KEY);
        for (Person person : List.of(AGU, WEI, HUA)) {
            register.add(new RegisterEntry(
                    "R" + person.household(),
                    person.household(),
                    person.name(),
                    IdentityType.RESIDENT_ID,
                    person.number(),
                    null,
                    LocalDate.of(2014, 1, 1),
                    null,
                    null,
                    Origin.file("register.csv", 2)));
        }
        return register.build();
    }

    private static PeopleList list(String name) {
        PeopleList.Builder list = PeopleList.builder(name, KEY);
        for (Person person : List.of(HUA, STRANGER)) {
            list.add(new ListedPerson(
                    IdentityType.RESIDENT_ID, person.number(), PAY_DAY.minusMonths(1), null, Origin.file(name, 2)));
        }
        return list.build();
    }

    private static CardAccountList cards() {
        Origin origin = Origin.file("card-accounts.csv", 2);
        return CardAccountList.builder("card-accounts.csv", KEY)
                .add(new CardAccount(ACCOUNTS.get(0), PAY_DAY, null, origin))
                .add(new CardAccount(ACCOUNTS.get(1), null, PAY_DAY, origin))
                .build();
    }

    private static Payment payment(String number, AccountKind kind) {
        return Payment.builder(number, Money.ofFen(100), PAY_DAY, Origin.file("payments.csv", 2))
                .payeeAccountKind(kind)
                .live(true)
                .build();
    }

    private static @Nullable String applied(UnaryOperator<String> dirt, @Nullable String text) {
        return text == null || text.isEmpty() ? text : dirt.apply(text);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /** The 15 digits of whoever was born in the 1900s. */
    private static String fifteen(String number) {
        return number.startsWith("19", 6) && number.length() == 18 && ResidentId.isValid18(number)
                ? number.substring(0, 6) + number.substring(8, 17)
                : number;
    }

    private static char other(char digit) {
        return digit == '9' ? '0' : (char) (digit + 1);
    }

    @Provide
    Arbitrary<List<@Nullable Harmless>> mixtures() {
        return Arbitraries.of(Harmless.class)
                .injectNull(0.3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(18);
    }
}

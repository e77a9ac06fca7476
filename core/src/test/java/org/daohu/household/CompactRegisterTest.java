package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daohu.household.People.LI;
import static org.daohu.household.People.WANG;
import static org.daohu.household.People.ZHANG;
import static org.daohu.household.People.day;
import static org.daohu.household.People.entry;
import static org.daohu.household.People.keyOf;
import static org.daohu.household.People.keyOfEntry;
import static org.daohu.household.People.register;
import static org.daohu.household.People.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daohu.ResidentId;
import org.daohu.household.PersonMatch.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactRegisterTest {

    @ParameterizedTest(name = "in from 2018-03-01, out from 2020-06-30, asked on {0}: {1}")
    @CsvSource({
        "2018-02-28, JOINED_AFTER, 2018-03-01",
        "2018-03-01, REGISTERED,",
        "2018-03-02, REGISTERED,",
        "2020-06-29, REGISTERED,",
        "2020-06-30, LEFT_BEFORE, 2020-06-30",
        "2020-07-01, LEFT_BEFORE, 2020-06-30"
    })
    void aPersonIsInFromTheFirstDayInToTheDayBeforeTheFirstDayOut(String asked, Standing standing, LocalDate boundary) {
        Register register = register(entry("R1", "H1", "张三", ZHANG, "2018-03-01", "2020-06-30"));

        PersonMatch match = register.match(row("张三", ZHANG), day(asked));

        assertThat(match).isEqualTo(new PersonMatch(standing, keyOf(ZHANG), "H1", true, true, "R1", boundary));
    }

    @ParameterizedTest(name = "in 2015 and 2017 and again from 2019, asked on {0}: {1}, {2}")
    @CsvSource({
        "2014-12-31, JOINED_AFTER, R1, H1, 2015-01-01",
        "2015-12-31, REGISTERED,   R1, H1,",
        "2016-01-01, LEFT_BEFORE,  R1, H1, 2016-01-01",
        "2016-12-31, LEFT_BEFORE,  R1, H1, 2016-01-01",
        "2017-01-01, REGISTERED,   R2, H2,",
        "2018-01-01, LEFT_BEFORE,  R2, H2, 2018-01-01",
        "2019-01-01, REGISTERED,   R3, H3,",
        "9999-12-31, REGISTERED,   R3, H3,"
    })
    void ofSeveralStretchesTheOneOfTheDayIsTakenAndALeaverWhoWillReturnHasLeft(
            String asked, Standing standing, String registerId, String household, LocalDate boundary) {
        Register register = register(
                entry("R3", "H3", "张三", ZHANG, "2019-01-01", ""),
                entry("R1", "H1", "张三", ZHANG, "2015-01-01", "2016-01-01"),
                entry("R2", "H2", "张三", ZHANG, "2017-01-01", "2018-01-01"));

        PersonMatch match = register.match(row("张三", ZHANG), day(asked));

        assertThat(match)
                .isEqualTo(new PersonMatch(standing, keyOf(ZHANG), household, true, true, registerId, boundary));
    }

    @Test
    void anEntryThatEndsBeforeItBeginsIsNeverValid() {
        Register register = register(entry("R1", "H1", "张三", ZHANG, "2020-01-01", "2020-01-01"));

        assertThat(register.match(row("张三", ZHANG), day("2019-12-31")).standing())
                .isEqualTo(Standing.JOINED_AFTER);
        assertThat(register.match(row("张三", ZHANG), day("2020-01-01")).standing())
                .isEqualTo(Standing.LEFT_BEFORE);
    }

    @ParameterizedTest(name = "{0} {1} finds {2} {3}")
    @CsvSource(textBlock = """
            RESIDENT_ID,            11010519491231002x,   RESIDENT_ID,            110105491231002
            RESIDENT_ID,            110105491231002,      RESIDENT_ID,            １１０１０５１９４９１２３１００２ｘ
            RESIDENT_ID,            11010519491231002X,   DISABILITY_CERTIFICATE, 11010519491231002X43
            DISABILITY_CERTIFICATE, 11010519491231002X11, RESIDENT_ID,            11010519491231002X
            DISABILITY_CERTIFICATE, 11010519491231002X11, DISABILITY_CERTIFICATE, 11010519491231002X43
            PASSPORT,               e12345678,            PASSPORT,               Ｅ12345678
            PREFERENTIAL_TREATMENT, 优-17&#10;,            PREFERENTIAL_TREATMENT, 优-17
            """)
    void oneNumberInTwoSpellingsIsOnePerson(
            IdentityType asked, String askedNumber, IdentityType kept, String keptNumber) {
        Register register = register(entry("R1", "H1", "张三", kept, keptNumber, "2018-01-01", ""));

        PersonMatch match = register.match(row("张三", asked, askedNumber, null), day("2020-01-01"));

        assertThat(match.standing()).isEqualTo(Standing.REGISTERED);
        assertThat(match.registerId()).isEqualTo("R1");
        assertThat(match.personKey()).isEqualTo(keyOf(String.valueOf(UsableNumber.of(kept, keptNumber))));
    }

    @Test
    void aNumberThatIsNotRegisteredIsNeverWhateverHouseholdAndNameSay() {
        Register register = register(entry("R1", "H1", "张三", ZHANG, "2018-01-01", ""));

        PersonMatch match = register.match(row("张三", IdentityType.RESIDENT_ID, LI, "H1"), day("2020-01-01"));

        assertThat(match).isEqualTo(new PersonMatch(Standing.NEVER, keyOf(LI), "H1", false, true, null, null));
    }

    @ParameterizedTest(name = "{0} in the register, {1} in the list: {2}")
    @CsvSource({
        "阿卜杜拉·买买提, 阿卜杜拉•买买提, true",
        "阿卜杜拉·买买提, 阿卜杜拉买买提, true",
        "阿卜杜拉・买买提, 阿卜杜拉．买买提, true",
        "张三, '张　三', true",
        "张三, 张三&#10;, true",
        "LI Wei, ｌｉ ｗｅｉ, true",
        "张三, 章三, false",
        "张三, 张三丰, false",
        "张三, '', false"
    })
    void namesAgreeInAnySpellingButNotInAnotherCharacter(String kept, String asked, boolean agrees) {
        Register register = register(entry("R1", "H1", kept, ZHANG, "2018-01-01", ""));

        assertThat(register.match(row(asked, ZHANG), day("2020-01-01")).nameAgrees())
                .isEqualTo(agrees);
    }

    @ParameterizedTest(name = "asked for {0} on {1}: {2}")
    @CsvSource({
        "旧名, 2016-06-01, true",
        "新名, 2016-06-01, false",
        "新名, 2020-06-01, true",
        "别名, 2020-06-01, true",
        "旧名, 2020-06-01, false",
        "旧名, 2018-06-01, true",
        "新名, 2018-06-01, true",
        "他名, 2018-06-01, false"
    })
    void theNameIsThatOfTheValidEntriesOrOfAnyIfNoneIsValid(String asked, String date, boolean agrees) {
        Register register = register(
                entry("R1", "H1", "旧名", ZHANG, "2015-01-01", "2018-01-01"),
                entry("R2", "H1", "新名", ZHANG, "2019-01-01", ""),
                entry("R3", "H1", "别名", ZHANG, "2019-02-01", ""));

        assertThat(register.match(row(asked, ZHANG), day(date)).nameAgrees()).isEqualTo(agrees);
    }

    @Test
    void withoutAUsableNumberHouseholdAndNameFindExactlyOneValidPerson() {
        Register register = register(
                entry("R1", "H1", "张三", "110105194912310021", "2018-01-01", ""),
                entry("R2", "H1", "李四", LI, "2018-01-01", ""),
                entry("R3", "H2", "张三", WANG, "2018-01-01", ""));

        assertThat(register.match(row("张 三", IdentityType.PREFERENTIAL_TREATMENT, null, " Ｈ1"), day("2020-01-01")))
                .isEqualTo(new PersonMatch(
                        Standing.REGISTERED_BY_HOUSEHOLD, keyOfEntry("R1"), "H1", false, true, "R1", null));
        assertThat(register.match(row("李四", IdentityType.RESIDENT_ID, "44052418800101001", "H1"), day("2020-01-01")))
                .isEqualTo(new PersonMatch(Standing.REGISTERED_BY_HOUSEHOLD, keyOf(LI), "H1", false, true, "R2", null));
    }

    @ParameterizedTest(name = "household {0}, name {1}, on {2}: {3}")
    @CsvSource({
        "H1, 王五, 2020-06-01, NO_IDENTITY",
        "H1, 王五, 2017-06-01, REGISTERED_BY_HOUSEHOLD",
        "H1, 王五, 2014-06-01, NO_IDENTITY",
        "H2, 王五, 2020-06-01, NO_IDENTITY",
        "H1, 赵六, 2020-06-01, NO_IDENTITY",
        "H1, '', 2020-06-01, NO_IDENTITY",
        "'', 王五, 2017-06-01, NO_IDENTITY",
        ", 王五, 2017-06-01, NO_IDENTITY"
    })
    void twoNamesakesInAHouseholdNobodyOrABlankAreNoIdentity(
            String household, String name, String date, Standing standing) {
        Register register = register(
                entry("R1", "H1", "王五", WANG, "2015-01-01", ""),
                entry("R2", "H1", "王五", null, "2019-01-01", ""),
                entry("R3", "H1", "", null, "2015-01-01", ""));

        PersonMatch match = register.match(row(name, IdentityType.UNIDENTIFIED_VAGRANT, null, household), day(date));

        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.personKey()).isEqualTo(standing == Standing.NO_IDENTITY ? null : keyOf(WANG));
        assertThat(match.householdNumber()).isEqualTo(household == null || household.isEmpty() ? null : household);
    }

    @Test
    void twoEntriesOfOnePersonInAHouseholdAreOnePerson() {
        Register register = register(
                entry("R1", "H1", "王五", WANG, "2015-01-01", ""),
                entry("R2", "H1", "王五", IdentityType.DISABILITY_CERTIFICATE, WANG + "43", "2016-01-01", ""),
                entry("R9", "H3", "赵六", null, "2015-01-01", "2018-01-01"),
                entry("R9", "H3", "赵六", null, "2017-01-01", ""));

        assertThat(register.match(row("王五", IdentityType.PREFERENTIAL_TREATMENT, null, "H1"), day("2020-01-01")))
                .isEqualTo(
                        new PersonMatch(Standing.REGISTERED_BY_HOUSEHOLD, keyOf(WANG), "H1", false, true, "R2", null));
        assertThat(register.match(row("赵六", IdentityType.PREFERENTIAL_TREATMENT, null, "H3"), day("2017-06-01"))
                        .personKey())
                .isEqualTo(keyOfEntry("R9"));
    }

    @Test
    void theRowsOwnHouseholdGoesBeforeTheRegisters() {
        Register register = register(entry("R1", "H1", "张三", ZHANG, "2018-01-01", "2019-01-01"));

        assertThat(register.match(row("张三", IdentityType.RESIDENT_ID, ZHANG, "H7"), day("2018-06-01"))
                        .householdNumber())
                .isEqualTo("H7");
        assertThat(register.match(row("张三", ZHANG), day("2020-06-01")).householdNumber())
                .isEqualTo("H1");
    }

    @Test
    void oneSlipFromFindsTheOneRegisteredNeighbour() {
        Register register = register(
                entry("R1", "H1", "张三", ZHANG, "2018-01-01", ""),
                entry("R2", "H1", "李四", IdentityType.DISABILITY_CERTIFICATE, LI + "11", "2018-01-01", "2019-01-01"));

        assertThat(register.oneSlipFrom("11010519491231003X")).isEqualTo(ZHANG);
        assertThat(register.oneSlipFrom("11015019491231002x")).isEqualTo(ZHANG);
        assertThat(register.oneSlipFrom("440524188001010015")).isEqualTo(LI);
        assertThat(register.oneSlipFrom("11010519491231033X")).isNull();
        assertThat(register.oneSlipFrom(ZHANG)).isNull();
        assertThat(register.oneSlipFrom("11010519491231002")).isNull();
        assertThat(register.oneSlipFrom("")).isNull();
    }

    @Test
    void oneSlipFromDoesNotChooseBetweenTwo() {
        String one = "440524198001010013";
        String other = "44052419800101003X";
        String between = "440524198001010033";
        RegisterEntry first = entry("R1", "H1", "张三", one, "2018-01-01", "");

        assertThat(register(first).oneSlipFrom(between)).isEqualTo(one);
        assertThat(register(first, entry("R2", "H1", "李四", other, "2018-01-01", ""))
                        .oneSlipFrom(between))
                .isNull();
        assertThat(register(first, entry("R2", "H1", "张三", one, "2019-01-01", ""))
                        .oneSlipFrom(between))
                .isEqualTo(one);
    }

    @Test
    void anEmptyRegisterKnowsNobody() {
        Register register = register();

        assertThat(register.match(row("张三", ZHANG), day("2020-01-01")).standing())
                .isEqualTo(Standing.NEVER);
        assertThat(register.match(row("张三", IdentityType.RESIDENT_ID, null, "H1"), day("2020-01-01"))
                        .standing())
                .isEqualTo(Standing.NO_IDENTITY);
        assertThat(register.oneSlipFrom("11010519491231003X")).isNull();
    }

    @Test
    void withoutARegisterThePersonKeyStillComesFromTheNumber() {
        Register none = Register.none();
        PersonMatch byId = none.match(row("张三", IdentityType.RESIDENT_ID, ZHANG, "Ｈ1"), day("2020-01-01"));
        PersonMatch byCertificate =
                none.match(row("张三", IdentityType.DISABILITY_CERTIFICATE, ZHANG + "43", "H1"), day("2020-01-01"));

        assertThat(byId)
                .isEqualTo(byCertificate)
                .isEqualTo(new PersonMatch(
                        Standing.NO_REGISTER, byCertificate.personKey(), "H1", false, true, null, null));
        assertThat(byId.personKey())
                .isNotNull()
                .isNotEqualTo(none.match(row("张三", LI), day("2020-01-01")).personKey())
                .doesNotContain(ZHANG);
        assertThat(none.match(row("张三", "17"), day("2020-01-01")))
                .isEqualTo(new PersonMatch(Standing.NO_REGISTER, null, null, false, true, null, null));
        assertThat(none.oneSlipFrom("11010519491231003X")).isNull();
    }

    @Test
    void manyEntriesAreAllFoundAgain() {
        List<RegisterEntry> entries = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            // Every third has no number, every third that of another document.
            String number = i % 3 == 0 ? null : i % 3 == 1 ? "P" + i : "E" + "9".repeat(30) + i;
            String name = i % 2 == 0 ? "张" + i : "Zhang " + i;
            entries.add(entry("R" + i, "H" + i / 4, name, IdentityType.PASSPORT, number, "2018-01-01", ""));
        }
        CompactRegister register = register(entries);

        assertThat(register.size()).isEqualTo(5_000);
        for (RegisterEntry entry : entries) {
            PersonMatch match = register.match(
                    row(entry.name(), entry.identityType(), entry.identityNumber(), entry.householdNumber()),
                    day("2020-01-01"));
            assertThat(match.registerId()).isEqualTo(entry.registerId());
        }
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() {
        List<RegisterEntry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(entry("R" + i, "H" + i / 4, "张" + i, i % 5 == 0 ? null : neighbourhood(i), "2018-01-01", ""));
        }
        CompactRegister register = register(entries);
        List<ListRow> rows = entries.stream()
                .map(e -> row(e.name(), e.identityType(), e.identityNumber(), e.householdNumber()))
                .toList();
        List<PersonMatch> alone =
                rows.stream().map(row -> register.match(row, day("2020-01-01"))).toList();

        List<List<PersonMatch>> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(run -> rows.parallelStream()
                        .map(row -> register.match(row, day("2020-01-01")))
                        .toList())
                .toList();

        assertThat(alone).allMatch(match -> match.registerId() != null);
        assertThat(together).allSatisfy(answers -> assertThat(answers).isEqualTo(alone));
    }

    @Test
    void entriesOfSeveralBuildersAreOneRegister() {
        CompactRegister.Builder whole = CompactRegister.builder(People.KEY);
        List<CompactRegister.Builder> parts = List.of(
                CompactRegister.builder(People.KEY),
                CompactRegister.builder(People.KEY),
                CompactRegister.builder(People.KEY));
        List<RegisterEntry> entries = new ArrayList<>();
        // More than one chunk in one part, few in another, none in the third; stays that the parts number differently.
        for (int i = 0; i < 70_000; i++) {
            String joined = LocalDate.of(2014, 1, 1)
                    .plusDays((i < 69_900 ? i : 2L * i) % 1_000)
                    .toString();
            entries.add(entry("R" + i, "H" + i / 3, "张" + i, IdentityType.PASSPORT, "E" + i, joined, ""));
        }
        entries.subList(0, 69_900).forEach(parts.get(0)::add);
        entries.subList(69_900, 70_000).forEach(parts.get(1)::add);
        parts.forEach(whole::addAll);
        whole.add(entry("R-last", "H-last", "李四", LI, "2018-01-01", ""));
        CompactRegister register = whole.build();

        assertThat(register.size()).isEqualTo(70_001);
        assertThat(register.match(row("李四", LI), day("2020-01-01")).registerId())
                .isEqualTo("R-last");
        for (RegisterEntry entry : entries) {
            ListRow row = row(entry.name(), entry.identityType(), entry.identityNumber(), null);
            PersonMatch match = register.match(row, entry.joined().minusDays(1));
            assertThat(match)
                    .isEqualTo(new PersonMatch(
                            Standing.JOINED_AFTER,
                            keyOf(String.valueOf(entry.identityNumber())),
                            entry.householdNumber(),
                            true,
                            true,
                            entry.registerId(),
                            entry.joined()));
        }
    }

    @Test
    void onlyBuildersUnderOneKeyComeTogether() {
        CompactRegister.Builder builder = CompactRegister.builder(People.KEY);
        CompactRegister.Builder otherKey = CompactRegister.builder(RegisterKey.of(new byte[RegisterKey.BYTES]));
        CompactRegister.Builder taken = CompactRegister.builder(People.KEY);
        builder.addAll(taken);

        assertThatThrownBy(() -> builder.addAll(otherKey)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.addAll(builder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.addAll(taken)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> taken.add(entry("R1", "H1", "张三", ZHANG, "2018-01-01", "")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(builder.build().size()).isZero();
    }

    @Test
    void aKeyHas16BytesAndChangesNoAnswerButThePersonKey() {
        RegisterEntry entry = entry("R1", "H1", "张三", ZHANG, "2018-01-01", "");
        RegisterKey other = RegisterKey.of(new byte[RegisterKey.BYTES]);
        PersonMatch one = register(entry).match(row("张三", ZHANG), day("2020-01-01"));
        PersonMatch two = CompactRegister.builder(other).add(entry).build().match(row("张三", ZHANG), day("2020-01-01"));

        assertThat(two.personKey()).isNotEqualTo(one.personKey());
        assertThat(two).isEqualTo(new PersonMatch(Standing.REGISTERED, two.personKey(), "H1", true, true, "R1", null));
        assertThatThrownBy(() -> RegisterKey.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a register's key has 16 bytes, these are 15");
        assertThatThrownBy(() -> RegisterKey.of(new byte[17])).isInstanceOf(IllegalArgumentException.class);
        assertThat(other).hasToString("RegisterKey[hidden]");
    }

    @Test
    void aBuilderBuildsOnce() {
        CompactRegister.Builder builder =
                CompactRegister.builder(People.KEY).add(entry("R1", "H1", "张三", ZHANG, "2018-01-01", ""));
        CompactRegister built = builder.build();

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.add(entry("R2", "H1", "李四", LI, "2018-01-01", "")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(built.size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} characters: refused {1}")
    @CsvSource({"3999, false", "4000, false", "4001, true"})
    void aRegisterIdOrHouseholdNumberOfMoreThan4000CharactersIsRefusedWithoutBeingQuoted(int length, boolean refused) {
        String longText = "张".repeat(length);
        RegisterEntry longId = entry(longText, "H1", "张三", ZHANG, "2018-01-01", "");
        RegisterEntry longHousehold = entry("R1", longText, "张三", ZHANG, "2018-01-01", "");

        if (refused) {
            assertThatThrownBy(() -> register(longId))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("登记号 longer than 4000 characters (register.csv:2)");
            assertThatThrownBy(() -> register(longHousehold))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("户编号 longer than 4000 characters (register.csv:2)");
        } else {
            assertThat(register(longId)
                            .match(row("张三", ZHANG), day("2020-01-01"))
                            .registerId())
                    .isEqualTo(longText);
            assertThat(register(longHousehold)
                            .match(row("张三", ZHANG), day("2020-01-01"))
                            .householdNumber())
                    .isEqualTo(longText);
        }
    }

    @Test
    void aDateBeyondFiveMillionYearsIsRefused() {
        assertThatThrownBy(() -> CompactRegister.builder(People.KEY)
                        .add(entry("R1", "H1", "张三", ZHANG, "2018-01-01", "+999999999-12-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a date out of range (register.csv:2)");
    }

    /** A valid resident ID for each serial from 0 to 999. */
    private static String neighbourhood(int serial) {
        String first17 = "44052419800101" + String.format("%03d", serial);
        return first17 + ResidentId.checkCharacter(first17);
    }
}

package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daohu.household.RecipientCheck.Hit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three people a row: who is looked up, under which number, and who cannot be. */
final class RecipientListsTest {

    private static final LocalDate DIED = LocalDate.of(2020, 5, 1);
    private static final String DEAD = "11010519491231002X";
    private static final String ALIVE = "440524188001010014";
    private static final String OTHER = "51343620000320711X";

    private static final RecipientLists LISTS = new RecipientLists(
            PeopleListTest.list(PeopleListTest.line(IdentityType.RESIDENT_ID, DEAD, DIED, null, 2)),
            PeopleListTest.list(
                    PeopleListTest.line(IdentityType.RESIDENT_ID, OTHER, null, DIED, 2),
                    PeopleListTest.line(IdentityType.RESIDENT_ID, OTHER, DIED.plusDays(9), null, 3)),
            null);

    @ParameterizedTest(name = "{0}, head {1} {2}, payee {3} {4}: {5} dead, {6} not known")
    @CsvSource({
        DEAD + ",,,,, BENEFICIARY,",
        DEAD + ", 李四, " + ALIVE + ", 王五, " + OTHER + ", BENEFICIARY,",
        ALIVE + ", 李四, " + DEAD + ",,, HEAD,",
        ALIVE + ",, " + DEAD + ",,, HEAD,",
        ALIVE + ",,, 王五, " + DEAD + ", PAYEE,",
        // Who has several parts is told in the first.
        DEAD + ", 张三, " + DEAD + ", 张三, " + DEAD + ", BENEFICIARY,",
        ALIVE + ", 李四, " + DEAD + ", 李四, " + DEAD + ", HEAD,",
        // 15 digits and a disability certificate are the same person.
        ALIVE + ", 李四, 110105491231002,,, HEAD,",
        ALIVE + ",,, 王五, " + DEAD + "42, PAYEE,",
        // A number that fails its check, or none: not known, and the others are looked up all the same.
        "110105194912310021,,,,, , 证件号码",
        "'', 李四, " + DEAD + ",,, HEAD, 证件号码",
        ALIVE + ", 李四, 110105194912310021,,, , 户主证件号码",
        ALIVE + ", 李四,,,, , 户主证件号码",
        ALIVE + ",,, 王五,, , 收款人证件号码",
        ALIVE + ",,, 王五, 62170034, , 收款人证件号码",
        "'', 李四,, 王五,, , 证件号码",
        // The name of somebody named before, without a number, is that person.
        ALIVE + ", 张三,,张三,, ,",
        ALIVE + ", 李四, " + DEAD + ", 李 四,, HEAD,",
        // Documents of other kinds have no check to fail.
        ALIVE + ",,, 王五, E1234567, ,",
    })
    void whoIsLookedUp(
            @Nullable String number,
            @Nullable String head,
            @Nullable String headNumber,
            @Nullable String payee,
            @Nullable String payeeNumber,
            @Nullable String dead,
            @Nullable String unidentified) {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.RESIDENT_ID, number)
                .headName(head)
                .headIdentityNumber(headNumber)
                .payeeName(payee)
                .payeeIdentityNumber(payeeNumber)
                .policy("BT-1")
                .build();

        RecipientCheck check = LISTS.check(row, Register.none().match(row, DIED));

        assertThat(check.deceased())
                .extracting(hit -> hit.role().name())
                .isEqualTo(dead == null ? List.of() : List.of(dead));
        assertThat(check.unidentified()).isEqualTo(unidentified);
    }

    @Test
    void everyStretchOnThePayrollIsTold() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.RESIDENT_ID, OTHER)
                .policy("BT-1")
                .build();

        RecipientCheck check = LISTS.check(row, Register.none().match(row, DIED));

        assertThat(check.payroll())
                .extracting(Hit::stretch)
                .extracting(Stretch::from)
                .containsExactly(null, DIED.plusDays(9));
        assertThat(check.deceased()).isEmpty();
    }

    @Test
    void withoutANumberTheBeneficiaryIsTheOneFoundByHouseholdAndName() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.UNIDENTIFIED_VAGRANT, null)
                .householdNumber("H1")
                .policy("BT-1")
                .build();
        Register register = People.register(People.entry("R1", "H1", "张三", DEAD, "2014-01-01", ""));

        RecipientCheck check = LISTS.check(row, register.match(row, DIED));

        assertThat(check.deceased()).extracting(Hit::role).containsExactly(RecipientRole.BENEFICIARY);
        assertThat(check.unidentified()).isNull();
    }

    @Test
    void whoIsFoundByHouseholdAndNameAndIsThePayeeTooIsLookedUpOnce() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.UNIDENTIFIED_VAGRANT, null)
                .householdNumber("H1")
                .payeeIdentityNumber(DEAD)
                .policy("BT-1")
                .build();
        Register register = People.register(People.entry("R1", "H1", "张三", DEAD, "2014-01-01", ""));

        assertThat(LISTS.check(row, register.match(row, DIED)).deceased())
                .extracting(Hit::role)
                .containsExactly(RecipientRole.BENEFICIARY);
    }

    @Test
    void whoIsFoundByHouseholdAndNameIsLookedUpOnBothLists() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.UNIDENTIFIED_VAGRANT, null)
                .householdNumber("H1")
                .policy("BT-1")
                .build();
        Register register = People.register(People.entry("R1", "H1", "张三", OTHER, "2014-01-01", ""));

        RecipientCheck check = LISTS.check(row, register.match(row, DIED));
        assertThat(check.deceased()).isEmpty();
        assertThat(check.payroll()).hasSize(2).extracting(Hit::role).containsOnly(RecipientRole.BENEFICIARY);
        assertThat(check.unidentified()).isNull();
    }

    @Test
    void whoHasNoNumberOrIsKnownUnderAnotherKeyIsNotKnownRatherThanClear() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.UNIDENTIFIED_VAGRANT, null)
                .householdNumber("H1")
                .policy("BT-1")
                .build();
        Register unnumbered = People.register(People.entry("R1", "H1", "张三", null, "2014-01-01", ""));
        Register otherKey = CompactRegister.builder(RegisterKey.of(new byte[RegisterKey.BYTES]))
                .add(People.entry("R1", "H1", "张三", DEAD, "2014-01-01", ""))
                .build();

        for (Register register : List.of(unnumbered, otherKey)) {
            PersonMatch match = register.match(row, DIED);
            assertThat(match.personKey()).isNotNull();
            assertThat(LISTS.check(row, match).unidentified()).isEqualTo("证件号码");
            assertThat(LISTS.check(row, match).deceased()).isEmpty();
        }
    }

    @Test
    void aListThatIsNotThereIsNotOneThatNobodyIsOn() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.RESIDENT_ID, DEAD)
                .policy("BT-1")
                .build();
        PersonMatch match = Register.none().match(row, DIED);

        assertThat(RecipientLists.none().check(row, match)).isEqualTo(RecipientCheck.NO_LISTS);
        assertThat(new RecipientLists(PeopleListTest.list(), null, null)
                        .check(row, match)
                        .deceased())
                .isEmpty();
        assertThat(new RecipientLists(PeopleListTest.list(), null, null)
                        .check(row, match)
                        .payroll())
                .isNull();
    }
}

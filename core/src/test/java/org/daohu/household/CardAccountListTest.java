package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an account is on the list of card accounts, however it is written, and that the list keeps none. */
final class CardAccountListTest {

    private static final String ACCOUNT = "6217003420001234567";
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static final CardAccountList LIST = CardAccountList.builder("card-accounts.csv", People.KEY)
            .add(card(ACCOUNT, DAY, null, 3))
            .add(card("6217 0034 2000 1234 567", null, DAY.minusDays(9), 2))
            .add(card("6217****4567", null, null, 4))
            .add(card("6228480000000000001", null, null, 5))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {ACCOUNT, "'6217003420001234567.0", "６２１７ ００３４ ２０００ １２３４ ５６７\t"})
    void anAccountIsFoundWithAllItsDaysHoweverItIsWritten(String written) {
        assertThat(LIST.check(written).stretches())
                .containsExactly(
                        new Stretch(null, DAY.minusDays(9), Origin.file("card-accounts.csv", 2)),
                        new Stretch(DAY, null, Origin.file("card-accounts.csv", 3)));
    }

    @Test
    void anAccountThatIsNotListedIsToldFromOneThatCannotBeLookedUp() {
        assertThat(LIST.check("6217003420001234568").stretches()).isEmpty();
        assertThat(LIST.check("6217****4567").stretches()).isNull();
        assertThat(LIST.check(null).stretches()).isNull();
    }

    @Test
    void linesThatNameNoAccountArePassedOver() {
        assertThat(LIST.size()).isEqualTo(3);
    }

    @Test
    void anEmptyListIsAListThatNoAccountIsOn() {
        CardAccountList empty =
                CardAccountList.builder("card-accounts.csv", People.KEY).build();

        assertThat(empty.check(ACCOUNT))
                .isEqualTo(new RecipientCheck.Account(
                        "card-accounts.csv", LIST.check("6228480000000000002").stretches()));
    }

    @Test
    void aRowIsLookedUpThereAndOnNoListThatIsNotThere() {
        ListRow row = ListRow.builder("a.csv", 1, "张三", IdentityType.RESIDENT_ID, People.ZHANG)
                .account(ACCOUNT)
                .policy("BT-1")
                .build();
        PersonMatch match = Register.none().match(row, DAY);

        RecipientCheck alone = new RecipientLists(null, null, LIST).check(row, match);
        assertThat(alone.account()).isEqualTo(LIST.check(ACCOUNT));
        assertThat(alone.deceased()).isNull();
        assertThat(alone.payroll()).isNull();
        assertThat(new RecipientLists(PeopleListTest.list(), null, LIST)
                        .check(row, match)
                        .account())
                .isEqualTo(LIST.check(ACCOUNT));
        assertThat(new RecipientLists(PeopleListTest.list(), null, null)
                        .check(row, match)
                        .account())
                .isNull();
    }

    @Test
    void anAccountAndAPersonOfTheSameDigitsAreNotTakenForEachOther() {
        PersonDigest digests = new PersonDigest(People.KEY);

        assertThat(digests.ofAccount(People.WANG)).isNotEqualTo(digests.ofNumber(People.WANG));
    }

    @Test
    void neitherALineNorAListShowsAnAccount() {
        assertThat(card(ACCOUNT, DAY, null, 3).toString())
                .isEqualTo("CardAccount[***************4567, 2020-06-30–null, card-accounts.csv:3]");
        assertThat(LIST.toString()).isEqualTo("CardAccountList[card-accounts.csv, 3 lines]");
        assertThat(LIST.check(ACCOUNT).toString()).doesNotContain("4567");
    }

    @Test
    void aListIsBuiltOnce() {
        CardAccountList.Builder builder = CardAccountList.builder("a", People.KEY);
        builder.build();

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.add(card("6217****4567", null, null, 2)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CardAccount card(String account, @Nullable LocalDate from, @Nullable LocalDate to, long row) {
        return new CardAccount(account, from, to, Origin.file("card-accounts.csv", row));
    }
}

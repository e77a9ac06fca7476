package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.daohu.household.People.WANG;
import static org.daohu.household.People.ZHANG;
import static org.daohu.household.People.day;
import static org.daohu.household.People.entry;
import static org.daohu.household.People.register;

import java.util.List;
import org.junit.jupiter.api.Test;

/** L11: no full identity number, name or account leaves through toString or an exception. */
class PersonalDataTest {

    private static final String NAME = "欧阳建国";
    private static final String ACCOUNT = "6217002870012345678";

    private final RegisterEntry entry = entry("R1", "H1", NAME, ZHANG, "2018-01-01", "");
    private final ListRow row = ListRow.builder("a.csv", 1, NAME, IdentityType.RESIDENT_ID, ZHANG)
            .account(ACCOUNT)
            .payeeName(NAME)
            .payeeIdentityNumber(WANG)
            .policy("p")
            .build();

    @Test
    void toStringNamesNobody() {
        CompactRegister register = register(entry);
        PersonMatch match = register.match(row, day("2020-01-01"));

        assertThat(List.of(entry, row, register, match, Register.none(), CompactRegister.builder(People.KEY)))
                .allSatisfy(shown -> assertThat(shown.toString())
                        .doesNotContain(NAME, ZHANG, WANG, ACCOUNT, ZHANG.substring(6, 14)));
    }

    @Test
    void exceptionsNameNobody() {
        CompactRegister.Builder builder = CompactRegister.builder(People.KEY);

        List<Throwable> thrown = List.of(
                catchThrowable(
                        () -> builder.add(entry("R1", (NAME + ZHANG).repeat(1_000), NAME, ZHANG, "2018-01-01", ""))),
                catchThrowable(() -> builder.add(entry("R1", "H1", NAME, ZHANG, "+999999999-12-31", ""))),
                catchThrowable(() -> entry(" ", "H1", NAME, ZHANG, "2018-01-01", "")));

        assertThat(thrown)
                .allSatisfy(exception ->
                        assertThat(exception.getMessage()).isNotBlank().doesNotContain(NAME, ZHANG));
    }
}

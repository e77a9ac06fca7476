package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.daohu.PersonName;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 人员核对名单 – the outside lists that the people of a list row and its account are looked up in. A row names up to three: the beneficiary (姓名,
 * 证件号码), the head of the household (户主姓名, 户主证件号码) and the payee (收款人, 收款人证件号码).
 *
 * <p>The beneficiary is looked up by the number of its match: its own usable number, else that of the register entry found by
 * household and name. Head and payee are looked up by their own numbers, whose type is not recorded ({@link UsableNumber#ofAny}). Who is named twice is looked up once. A head or payee
 * without a number but with the name of somebody named before is that person; any other whose number is blank or fails its
 * check is not known, and the answer says so. The account is 收款账号, whoever's it is. Immutable and thread-safe.
 *
 * @param deceased 死亡人员名单, or null if there is none
 * @param payroll 财政供养人员名单, or null if there is none
 * @param cardAccounts 社会保障卡账户名单, or null if there is none
 */
public record RecipientLists(
        @Nullable PeopleList deceased,
        @Nullable PeopleList payroll,
        @Nullable CardAccountList cardAccounts) {

    private static final RecipientLists NONE = new RecipientLists(null, null, null);

    /** The lists of a host that has none. */
    public static RecipientLists none() {
        return NONE;
    }

    /**
     * What the lists say of the people of {@code row} and of its account.
     *
     * @param match what the register says of the beneficiary
     */
    public RecipientCheck check(ListRow row, PersonMatch match) {
        RecipientCheck.Account account = cardAccounts == null ? null : cardAccounts.check(row.account());
        if (deceased == null && payroll == null) {
            return account == null ? RecipientCheck.NO_LISTS : new RecipientCheck(null, null, null, account);
        }
        String beneficiary = UsableNumber.of(row.identityType(), row.identityNumber());
        People people = new People();
        people.named(row.name());
        if (beneficiary == null) {
            people.addBeneficiary(match.personKey());
        } else {
            people.add(RecipientRole.BENEFICIARY, beneficiary);
        }
        people.add(RecipientRole.HEAD, row.headName(), row.headIdentityNumber(), "户主证件号码");
        people.add(RecipientRole.PAYEE, row.payeeName(), row.payeeIdentityNumber(), "收款人证件号码");
        return people.check(account);
    }

    /** The people of one row as they are gone through. */
    private final class People {

        private final List<String> numbers = new ArrayList<>(3);
        private final List<String> names = new ArrayList<>(3);
        private final ImmutableList.Builder<RecipientCheck.Hit> dead = ImmutableList.builder();
        private final ImmutableList.Builder<RecipientCheck.Hit> paid = ImmutableList.builder();
        private @Nullable String found;
        private @Nullable String unidentified;

        /** The person whom the register found by household and name, and whose number it does not tell. */
        void addBeneficiary(@Nullable String personKey) {
            boolean known = personKey != null && find(deceased, personKey, dead) && find(payroll, personKey, paid);
            if (known) {
                found = personKey;
            } else {
                unidentified("证件号码");
            }
        }

        void add(RecipientRole role, String number) {
            numbers.add(number);
            find(deceased, role, number, dead);
            find(payroll, role, number, paid);
        }

        void add(RecipientRole role, @Nullable String name, @Nullable String number, String column) {
            String nameKey = name == null ? "" : PersonName.key(name);
            String written = number == null ? "" : TextFolding.fold(number);
            String usable = UsableNumber.ofAny(written);
            if (usable != null) {
                if (!numbers.contains(usable) && !isFound(usable)) {
                    add(role, usable);
                }
            } else if (!written.isEmpty() || !(nameKey.isEmpty() || names.contains(nameKey))) {
                unidentified(column);
            }
            if (name != null) {
                named(name);
            }
        }

        private boolean isFound(String number) {
            return found != null && (isOf(deceased, found, number) || isOf(payroll, found, number));
        }

        void named(String name) {
            names.add(PersonName.key(name));
        }

        void unidentified(String column) {
            if (unidentified == null) {
                unidentified = column;
            }
        }

        RecipientCheck check(RecipientCheck.@Nullable Account account) {
            return new RecipientCheck(
                    deceased == null ? null : dead.build(),
                    payroll == null ? null : paid.build(),
                    unidentified,
                    account);
        }
    }

    private static void find(
            @Nullable PeopleList list,
            RecipientRole role,
            String number,
            ImmutableList.Builder<RecipientCheck.Hit> hits) {
        if (list != null) {
            for (Stretch stretch : list.find(number)) {
                hits.add(new RecipientCheck.Hit(role, stretch));
            }
        }
    }

    /** Whether the list, if there is one, can tell of the person. */
    private static boolean find(
            @Nullable PeopleList list, String personKey, ImmutableList.Builder<RecipientCheck.Hit> hits) {
        if (list == null) {
            return true;
        }
        ImmutableList<Stretch> stretches = list.findPerson(personKey);
        if (stretches == null) {
            return false;
        }
        stretches.forEach(stretch -> hits.add(new RecipientCheck.Hit(RecipientRole.BENEFICIARY, stretch)));
        return true;
    }

    private static boolean isOf(@Nullable PeopleList list, String personKey, String number) {
        return list != null && list.isOf(personKey, number);
    }
}

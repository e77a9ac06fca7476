package org.daohu.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.daohu.Money;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.RegisterEntry;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 惠民补贴错法 – ways in which aid to people gives cause to doubt under {@link AidedCounty#pack}, each with the shipped rule that
 * must raise it. One fault may draw other rules too: a row more no longer agrees with its voucher.
 */
public enum BrokenAid {
    /** The beneficiary had died the day before the pay day. */
    BENEFICIARY_DEAD("deceased-recipient", c -> c.withDeath(beneficiary(c, dayBefore(c), null))),
    /** The list of the dead has the beneficiary's number of 15 digits. */
    BENEFICIARY_DEAD_UNDER_AN_OLD_NUMBER(
            "deceased-recipient",
            c -> c.withDeath(new ListedPerson(
                    IdentityType.RESIDENT_ID,
                    old(c),
                    dayBefore(c),
                    null,
                    c.county().register().get(0).origin()))),
    /** The head of the household was dead. */
    HEAD_DEAD("deceased-recipient", c -> withHead(c).withDeath(AidArbitraries.listed(other(), dayBefore(c), null))),
    /** The payee was dead. */
    PAYEE_DEAD("deceased-recipient", c -> withPayee(c).withDeath(AidArbitraries.listed(other(), dayBefore(c), null))),
    /** The beneficiary was on the payroll since the pay day. */
    BENEFICIARY_ON_THE_PAYROLL("payroll-recipient", c -> c.withPayroll(beneficiary(c, c.firstPayDay(), null))),
    /** The beneficiary was on the payroll for the last time on the pay day. */
    BENEFICIARY_ON_THE_PAYROLL_FOR_THE_LAST_DAY(
            "payroll-recipient",
            c -> c.withPayroll(beneficiary(c, null, c.firstPayDay().plusDays(1)))),
    /** The payee was on the payroll. */
    PAYEE_ON_THE_PAYROLL(
            "payroll-recipient", c -> withPayee(c).withPayroll(AidArbitraries.listed(other(), null, null))),
    /** Somebody of another household is paid to the same account. */
    ACCOUNT_OF_TWO_HOUSEHOLDS("shared-account", c -> c.withRow(rowOfAnother(c).build())),
    /** The beneficiary is paid to two accounts. */
    PERSON_WITH_TWO_ACCOUNTS(
            "shared-account",
            c -> c.withRow(
                    again(c).month(otherMonth(c)).account("6217003421099999").build())),
    /** The household gets a policy that excludes the one it has. */
    EXCLUSIVE_POLICIES(
            "exclusive-subsidies",
            c -> c.withRow(again(c).policy(AidedCounty.EXCLUSIVE_POLICY).build())),
    /** A row pays a fen more than its measure allows. */
    A_FEN_ABOVE_THE_CAP_FOR_A_UNIT(
            "over-cap",
            c -> c.withFirstRow(row -> Edits.of(row)
                    .quantity(new BigDecimal("0.50"))
                    .quantityUnit("亩")
                    .paid(Money.ofFen(AidedCounty.most().fen() / 2 + 1))
                    .build())),
    /** Two rows of a month come to a fen more than the cap. */
    A_FEN_ABOVE_THE_CAP_FOR_A_MONTH(
            "over-cap",
            c -> c.withRow(
                    again(c).paid(AidedCounty.most().minus(c.firstRow().paid()).plus(Money.ofFen(1)))
                            .quantity(null)
                            .build())),
    /** A returned payment was neither paid again nor taken back for 31 days. */
    RETURN_LEFT_OPEN("return-unresolved", c -> returned(c, null, null)),
    /** A returned payment is said to be paid again by itself. */
    RETURN_PAID_AGAIN_BY_ITSELF("return-unresolved", c -> returned(c, payment(c).voucherNumber(), null)),
    /** A returned payment is said to be paid again by a voucher that does not exist. */
    RETURN_PAID_AGAIN_BY_NOTHING("return-unresolved", c -> returned(c, "V-404", null)),
    /** A returned payment was taken back before it came back. */
    RETURN_TAKEN_BACK_TOO_EARLY(
            "return-unresolved", c -> returned(c, null, overdue().minusDays(1))),
    /** A row was paid to a person's account that is no card's. */
    PAID_TO_A_PERSONAL_ACCOUNT(
            "not-by-card",
            c -> c.withoutCards()
                    .withFirstRow(
                            row -> Edits.of(row).accountKind(AccountKind.PERSON).build())),
    /** A row was paid to an account that is not on the bank's list of card accounts, whatever the row says of it. */
    PAID_TO_AN_ACCOUNT_OFF_THE_LIST("not-by-card", c -> c.withFirstCardUntil(null)),
    /** A row was paid to the account of a card that was closed on the pay day. */
    PAID_TO_A_CLOSED_CARD("not-by-card", c -> c.withFirstCardUntil(c.firstPayDay())),
    /** The patient paid nothing. */
    NOTHING_PAID_BY_THE_PATIENT(
            "zero-payment",
            c -> c.withFirstRow(row -> Edits.of(row).selfPaid(Money.ZERO).build()));

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final UnaryOperator<AidedCounty> breakage;

    BrokenAid(String rule, UnaryOperator<AidedCounty> breakage) {
        this.rule = rule;
        this.breakage = breakage;
    }

    /** The id of the shipped rule that must raise it. */
    public String rule() {
        return rule;
    }

    /** {@code lawful} broken in this way; {@link AidArbitraries#brokenCounties} sees to its first row. */
    AidedCounty of(AidedCounty lawful) {
        return breakage.apply(lawful);
    }

    /** The beneficiary's number of 15 digits. */
    private static String old(AidedCounty county) {
        RegisterEntry person = county.county().register().get(0);
        return Objects.requireNonNull(CountyPlan.Paper.RESIDENT_ID_OF_15.numberOf(person), "number");
    }

    private static LocalDate dayBefore(AidedCounty county) {
        return county.firstPayDay().minusDays(1);
    }

    /** The person of the first row. */
    private static ListedPerson beneficiary(AidedCounty county, @Nullable LocalDate from, @Nullable LocalDate to) {
        return AidArbitraries.listed(county.county().register().get(0), from, to);
    }

    private static RegisterEntry other() {
        return HouseholdArbitraries.stranger();
    }

    private static AidedCounty withHead(AidedCounty county) {
        return county.withFirstRow(row -> Edits.of(row)
                .headName(other().name())
                .headIdentityNumber(other().identityNumber())
                .build());
    }

    private static AidedCounty withPayee(AidedCounty county) {
        return county.withFirstRow(row -> Edits.of(row)
                .payeeName(other().name())
                .payeeIdentityNumber(other().identityNumber())
                .build());
    }

    /** One more row like the first. */
    private static ListRow.Builder again(AidedCounty county) {
        ListRow first = county.firstRow();
        long number = county.county().rows().size() + 1L;
        return Edits.of(first, number, first.name(), first.identityType(), first.identityNumber());
    }

    private static ListRow.Builder rowOfAnother(AidedCounty county) {
        ListRow first = county.firstRow();
        long number = county.county().rows().size() + 1L;
        return Edits.of(first, number, other().name(), IdentityType.RESIDENT_ID, other().identityNumber())
                .householdNumber("H-404");
    }

    private static int otherMonth(AidedCounty county) {
        return county.firstRow().month() % 12 + 1;
    }

    private static Payment payment(AidedCounty county) {
        return county.county().payments().get(0);
    }

    private static LocalDate overdue() {
        return CountyPlan.AS_OF.minusDays(31);
    }

    private static AidedCounty returned(AidedCounty county, @Nullable String reissue, @Nullable LocalDate recovered) {
        return county.withReturn(AidArbitraries.returned(99, payment(county), overdue(), reissue, recovered, true));
    }
}

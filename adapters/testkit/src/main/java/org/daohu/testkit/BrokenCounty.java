package org.daohu.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daohu.Money;
import org.daohu.household.ListRow;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 县级数据错法 – ways in which the records of a county give cause to doubt, each with the shipped rule that must raise it. One
 * fault may draw other rules too: a payment that names no quota leaves that quota's balance too high.
 */
public enum BrokenCounty {
    /** More was allocated from the received quota than it has, by a fen. */
    ALLOCATED_BEYOND_THE_AMOUNT("over-allocated", c -> c.withQuota(0, q -> amount(q, -1))),
    /** A quota waited 31 days before it was passed on. */
    DECOMPOSED_LATE(
            "late-decomposition",
            c -> c.withQuota(
                    1, q -> Edits.of(q).documentDate(LocalDate.of(2020, 2, 10)).build())),
    /** A payment is larger than its quota. */
    PAID_BEYOND_THE_QUOTA(
            "over-paid",
            c -> c.withPayment(
                    plainPayment(c), p -> amount(p, c.quotas().get(2).amount().fen()))),
    /** A quota that a payment names is pending. */
    PAID_FROM_A_PENDING_QUOTA(
            "paid-from-pending",
            c -> c.withQuota(2, q -> Edits.of(q).pending(true).build())),
    /** The scan of a document was not uploaded. */
    SCAN_NOT_UPLOADED(
            "scan-missing", c -> c.withQuota(0, q -> Edits.of(q).scan(null).build())),
    /** A document number has its year in round brackets. */
    DOCUMENT_NUMBER_IN_ROUND_BRACKETS(
            "document-number-malformed",
            c -> c.withQuota(0, q -> Edits.of(q).documentNumber("达市财农(2020)3号").build())),
    /** At the end of the year nearly nothing of a quota is paid. */
    HARDLY_SPENT("slow-spending", c -> withALotLeft(c).asOf(LocalDate.of(2020, 12, 31))),
    /** Money is left after the year that follows its own. */
    LEFT_IDLE("idle-funds", c -> withALotLeft(c).asOf(LocalDate.of(2022, 1, 1))),
    /** A payment names no quota. */
    PAYMENT_WITHOUT_QUOTA(
            "payment-unlinked",
            c -> c.withPayment(plainPayment(c), p -> Edits.of(p).quotaId(null).build())),
    /** A payment names a project that does not exist. */
    PAYMENT_FOR_AN_UNKNOWN_PROJECT(
            "payment-unlinked",
            c -> c.withPayment(
                    plainPayment(c), p -> Edits.of(p).projectCode("P-404").build())),
    /** A project was paid that never entered the library. */
    PROJECT_OUTSIDE_THE_LIBRARY("project-not-in-library", c -> inLibrary(c, null)),
    /** A project was paid before it entered the library. */
    PROJECT_IN_THE_LIBRARY_TOO_LATE("project-not-in-library", c -> inLibrary(c, LocalDate.of(2020, 12, 30))),
    /** No project has a performance target. */
    TARGETS_NOT_SET("target-missing", c -> c.withProjects(c.projects(), List.of())),
    /** A payment went to a budget unit's own account. */
    PAID_TO_A_UNIT_ACCOUNT(
            "forbidden-account",
            c -> c.withPayment(
                    plainPayment(c),
                    p -> Edits.of(p).payeeAccountKind(AccountKind.UNIT_OWN).build())),
    /** A payment is booked under national defence. */
    BOOKED_UNDER_AN_ODD_SUBJECT(
            "suspicious-subject",
            c -> c.withPayment(
                    plainPayment(c), p -> Edits.of(p).functionCode("2030101").build())),
    /** A payment was for what the negative list forbids. */
    SPENT_ON_A_FORBIDDEN_PURPOSE(
            "negative-list",
            c -> c.withPayment(
                    plainPayment(c), p -> Edits.of(p).purpose("购置公务用车").build())),
    /** A payment of money that reaches people has no list. */
    LIST_NOT_IMPORTED("household-list-missing", c -> c.withRows(List.of())),
    /** A quota is paid by a list and not marked 到人到户. */
    QUOTA_NOT_MARKED(
            "household-mark-missing",
            c -> c.withQuota(1, q -> Edits.of(q).perHousehold(false).build())),
    /** A list row names no voucher. */
    ROW_WITHOUT_VOUCHER(
            "list-row-unlinked",
            c -> row(c, r -> Edits.of(r).voucherNumber(null).build())),
    /** The rows of a payment add up to a fen more than it. */
    LIST_A_FEN_OFF(
            "list-voucher-mismatch",
            c -> row(c, r -> Edits.of(r).paid(r.paid().plus(Money.ofFen(1))).build())),
    /** A person was paid who never was in the register. */
    PERSON_NEVER_REGISTERED(
            "person-unregistered",
            c -> c.withRegister(c.register().subList(1, c.register().size()))),
    /** A person was paid who had left the register. */
    PERSON_LEFT_BEFORE("person-unregistered", c -> stretch(c, LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31))),
    /** A person was paid who joined the register later. */
    PERSON_JOINED_AFTER("person-unregistered", c -> stretch(c, LocalDate.of(2021, 1, 1), null)),
    /** A row has a registered number under another name. */
    NAME_OF_ANOTHER(
            "person-name-differs",
            c -> row(
                    c,
                    r -> Edits.of(r, r.number(), "张冠李戴", r.identityType(), r.identityNumber())
                            .build())),
    /** The number of a row fails its check. */
    NUMBER_MISTYPED(
            "id-number-invalid",
            c -> row(
                    c,
                    r -> Edits.of(r, r.number(), r.name(), r.identityType(), mistyped(r.identityNumber()))
                            .build())),
    /** A person was paid twice for the same month. */
    PAID_TWICE("duplicate-payment", BrokenCounty::repeated);

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final UnaryOperator<County> breakage;

    BrokenCounty(String rule, UnaryOperator<County> breakage) {
        this.rule = rule;
        this.breakage = breakage;
    }

    /** The id of the shipped rule that must raise it. */
    public String rule() {
        return rule;
    }

    /**
     * {@code lawful} broken in this way. Its first project is paid by a list, the first row of which names a resident ID of 18
     * characters; its second project is paid without: {@link LedgerArbitraries#brokenCounties} sees to that.
     */
    County of(County lawful) {
        return breakage.apply(lawful);
    }

    private static int plainPayment(County county) {
        for (int i = 0; i < county.payments().size(); i++) {
            if ("Q-2".equals(county.payments().get(i).quotaId())) {
                return i;
            }
        }
        throw new IllegalArgumentException("the second project has no payment");
    }

    private static QuotaRow amount(QuotaRow quota, long more) {
        return Edits.of(quota, quota.amount().plus(Money.ofFen(more))).build();
    }

    private static Payment amount(Payment payment, long more) {
        return Edits.of(payment, payment.amount().plus(Money.ofFen(more))).build();
    }

    /** The second project's quota, and the one that it came from, are a hundred times what was paid and more. */
    private static County withALotLeft(County county) {
        long more = 100 * county.quotas().get(2).amount().fen();
        return county.withQuota(0, q -> amount(q, more)).withQuota(2, q -> amount(q, more));
    }

    private static County inLibrary(County county, @Nullable LocalDate day) {
        List<Project> projects = County.changed(
                county.projects(),
                1,
                p -> Project.builder(p.code(), p.name(), p.division(), p.origin())
                        .category(p.category())
                        .libraryDate(day)
                        .startDate(p.startDate())
                        .build());
        return county.withProjects(projects, county.targets());
    }

    private static County row(County county, UnaryOperator<ListRow> change) {
        return county.withRows(County.changed(county.rows(), 0, change));
    }

    private static @Nullable String mistyped(@Nullable String number) {
        return number == null ? null : BrokenResidentId.ONE_DIGIT_WRONG.of(number);
    }

    private static County repeated(County county) {
        List<ListRow> rows = new ArrayList<>(county.rows());
        ListRow first = rows.get(0);
        rows.add(Edits.of(first, rows.size() + 1L, first.name(), first.identityType(), first.identityNumber())
                .build());
        return county.withRows(rows);
    }

    private static County stretch(County county, LocalDate joined, @Nullable LocalDate left) {
        return county.withRegister(
                County.changed(county.register(), 0, e -> HouseholdArbitraries.entry(e, joined, left)));
    }
}

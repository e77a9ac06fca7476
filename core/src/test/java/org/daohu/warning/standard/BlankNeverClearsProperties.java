package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.daohu.Money;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RecipientCheck;
import org.daohu.household.RecipientRole;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.ReturnFacts;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/** L10: whoever is doubted, or cannot be judged, is not cleared by blanking a field that the rule needs. */
@Domain(DomainContext.Global.class)
@Domain(value = RandomFacts.class, priority = 1)
final class BlankNeverClearsProperties {

    /** A needed field of a rule, and how it becomes blank. */
    private record Blanking<F extends Facts>(String rule, String field, UnaryOperator<F> blank) {}

    private static final ImmutableList<Blanking<QuotaFacts>> OF_QUOTAS = ImmutableList.of(
            new Blanking<>("late-decomposition", "RECEIVED_DATE", f -> withRow(f, b -> b.receivedDate(null))),
            new Blanking<>("late-decomposition", "first child's DOC_DATE", f -> withUndatedChild(f, 0)),
            new Blanking<>(
                    "late-decomposition",
                    "last child's DOC_DATE",
                    f -> withUndatedChild(f, f.children().size() - 1)),
            new Blanking<>("pending-unresolved", "RECEIVED_DATE", f -> withRow(f, b -> b.receivedDate(null))),
            new Blanking<>("over-allocated", "RECEIVED_DATE", f -> withRow(f, b -> b.receivedDate(null))),
            new Blanking<>("over-allocated", "DOC_DATE", f -> withRow(f, b -> b.documentDate(null))),
            new Blanking<>("scan-missing", "SCAN", f -> withRow(f, b -> b.scan(null))),
            new Blanking<>(
                    "document-number-malformed",
                    "COR_BGT_DOC_NO of a dated row",
                    f -> f.row().documentDate() == null ? f : withRow(f, b -> b.documentNumber(" "))),
            new Blanking<>(
                    "slow-spending",
                    "AMOUNT",
                    f -> QuotaFacts.of(copy(f.row(), Money.ZERO).build(), f.children(), f.payments())));

    private static final ImmutableList<Blanking<PaymentFacts>> OF_PAYMENTS = ImmutableList.of(
            new Blanking<>("payment-unlinked", "BGT_ID", f -> with(f, b -> b.quotaId(null), null, f.project())),
            new Blanking<>("payment-unlinked", "PRO_CODE", f -> with(f, b -> b.projectCode(null), f.quota(), null)),
            new Blanking<>(
                    "project-not-in-library",
                    "LIBRARY_DATE",
                    f -> f.project() == null ? f : with(f, b -> b, f.quota(), notInLibrary(f.project()))),
            new Blanking<>(
                    "forbidden-account",
                    "PAYEE_ACCT_KIND",
                    f -> with(f, b -> b.payeeAccountKind(null), f.quota(), f.project())),
            new Blanking<>(
                    "suspicious-subject",
                    "EXP_FUNC_CODE",
                    f -> with(f, b -> b.functionCode(" "), f.quota(), f.project())));

    private static final ImmutableList<Blanking<ProjectFacts>> OF_PROJECTS = ImmutableList.of(
            new Blanking<>(
                    "target-missing",
                    "targets",
                    f -> new ProjectFacts(f.project(), f.quotas(), f.payments(), ImmutableList.of(), f.county())),
            new Blanking<>(
                    "negative-list",
                    "START_DATE and LIBRARY_DATE",
                    f -> new ProjectFacts(
                            notInLibrary(f.project()), f.quotas(), f.payments(), f.targets(), f.county())));

    private static final ImmutableList<Blanking<ListRowFacts>> OF_LIST_ROWS = ImmutableList.of(
            new Blanking<>("list-row-unlinked", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("person-unregistered", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("person-unregistered", "证件号码", BlankNeverClearsProperties::withoutIdentity),
            new Blanking<>("id-number-invalid", "证件号码", BlankNeverClearsProperties::withoutIdentity),
            new Blanking<>("duplicate-payment", "证件号码 and 户编号", BlankNeverClearsProperties::withoutIdentity),
            new Blanking<>("duplicate-payment", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("deceased-recipient", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("deceased-recipient", "证件号码", BlankNeverClearsProperties::withoutIdentity),
            new Blanking<>("payroll-recipient", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("payroll-recipient", "证件号码", BlankNeverClearsProperties::withoutIdentity),
            new Blanking<>("not-by-card", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("not-by-card", "收款账户性质", f -> withRow(f, b -> b.accountKind(null), withoutKind(f))),
            new Blanking<>("not-by-card", "收款账号 and 收款账户性质", BlankNeverClearsProperties::withoutAccount),
            new Blanking<>("zero-payment", "支付凭证号", BlankNeverClearsProperties::withoutVoucher),
            new Blanking<>("zero-payment", "自付金额", f -> withRow(f, b -> b.selfPaid(null), f.voucher())));

    private static final ImmutableList<Blanking<ReturnFacts>> OF_RETURNS = ImmutableList.of(
            new Blanking<>(
                    "return-unresolved",
                    "重新发放凭证号",
                    f -> returned(f, null, f.returned().recoveryDate())),
            new Blanking<>(
                    "return-unresolved", "收回日期", f -> returned(f, f.returned().reissueVoucher(), null)));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofQuotas(@ForAll QuotaFacts facts, @ForAll LocalDate asOf) {
        OF_QUOTAS.forEach(blanking -> assertNeverClears(QuotaFacts.class, blanking, facts, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofPayments(@ForAll PaymentFacts facts, @ForAll LocalDate asOf) {
        OF_PAYMENTS.forEach(blanking -> assertNeverClears(PaymentFacts.class, blanking, facts, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofProjects(@ForAll ProjectFacts facts, @ForAll LocalDate asOf) {
        OF_PROJECTS.forEach(blanking -> assertNeverClears(ProjectFacts.class, blanking, facts, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofListRows(@ForAll ListRowFacts facts, @ForAll LocalDate asOf) {
        OF_LIST_ROWS.forEach(blanking -> assertNeverClears(ListRowFacts.class, blanking, facts, asOf));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void ofReturns(@ForAll ReturnFacts facts, @ForAll LocalDate asOf) {
        OF_RETURNS.forEach(blanking -> assertNeverClears(ReturnFacts.class, blanking, facts, asOf));
    }

    private static <F extends Facts> void assertNeverClears(
            Class<F> type, Blanking<F> blanking, F facts, LocalDate asOf) {
        Rule<? super F> rule = StandardRules.book().rulesFor(type).stream()
                .filter(candidate -> candidate.id().equals(blanking.rule))
                .findFirst()
                .orElseThrow();
        Verdict before = judge(rule, facts, asOf);
        boolean doubted = before instanceof Verdict.Raised || before instanceof Verdict.Indeterminate;
        String label = blanking.rule + " " + blanking.field;
        Statistics.label(label).collect(doubted);
        Statistics.label(label).coverage(coverage -> coverage.check(true).count(count -> count > 10));
        if (doubted) {
            assertThat(judge(rule, blanking.blank.apply(facts), asOf))
                    .as(label)
                    .isInstanceOfAny(Verdict.Raised.class, Verdict.Indeterminate.class);
        }
    }

    private static <F extends Facts> @Nullable Verdict judge(Rule<? super F> rule, F facts, LocalDate asOf) {
        return RuleBook.judge(rule, facts, Packs.national(), ImmutableSet.of(), asOf);
    }

    private static QuotaFacts withRow(QuotaFacts facts, UnaryOperator<QuotaRow.Builder> change) {
        return QuotaFacts.of(
                change.apply(copy(facts.row(), facts.row().amount())).build(), facts.children(), facts.payments());
    }

    private static QuotaFacts withUndatedChild(QuotaFacts facts, int index) {
        if (index < 0 || index >= facts.children().size()) {
            return facts;
        }
        List<QuotaRow> children = new ArrayList<>(facts.children());
        children.set(index, CaseFacts.child(index, children.get(index).amount(), null));
        return QuotaFacts.of(facts.row(), ImmutableList.copyOf(children), facts.payments());
    }

    private static QuotaRow.Builder copy(QuotaRow row, Money amount) {
        return QuotaRow.builder(row.id(), row.fiscalYear(), row.division(), row.fund(), amount, row.origin())
                .pending(row.pending())
                .agencyCode(row.agencyCode())
                .scan(row.scan())
                .receivedDate(row.receivedDate())
                .documentDate(row.documentDate())
                .documentNumber(row.documentNumber())
                .upperDocumentNumber(row.upperDocumentNumber())
                .exemption(row.exemption());
    }

    private static PaymentFacts with(
            PaymentFacts facts,
            UnaryOperator<Payment.Builder> change,
            @Nullable QuotaRow quota,
            @Nullable Project project) {
        Payment from = facts.payment();
        Payment payment = change.apply(
                        Payment.builder(from.voucherNumber(), from.amount(), from.payDate(), from.origin())
                                .quotaId(from.quotaId())
                                .projectCode(from.projectCode())
                                .payeeAccountKind(from.payeeAccountKind())
                                .functionCode(from.functionCode())
                                .purpose(from.purpose()))
                .build();
        return new PaymentFacts(payment, quota, project, facts.list(), facts.county(), facts.reporting());
    }

    private static Project notInLibrary(Project from) {
        return Project.builder(from.code(), from.name(), from.division(), from.origin())
                .content(from.content())
                .build();
    }

    private static ListRowFacts withoutVoucher(ListRowFacts facts) {
        return new ListRowFacts(
                copy(facts.row(), facts.row().identityNumber(), null),
                facts.origin(),
                null,
                false,
                null,
                facts.match(),
                facts.numberSlip(),
                facts.recipients(),
                facts.others());
    }

    /** As a register answers a row without number and household. */
    private static ListRowFacts withoutIdentity(ListRowFacts facts) {
        return new ListRowFacts(
                copy(facts.row(), null, facts.row().voucherNumber()),
                facts.origin(),
                facts.voucher(),
                facts.voucherDead(),
                facts.division(),
                new PersonMatch(PersonMatch.Standing.NO_IDENTITY, null, null, false, true, null, null),
                null,
                new RecipientCheck(
                        withoutBeneficiary(facts.recipients().deceased()),
                        withoutBeneficiary(facts.recipients().payroll()),
                        "证件号码",
                        facts.recipients().account()),
                ImmutableMap.of());
    }

    /** As a list of card accounts, if there is one, answers a row that states no account. */
    private static ListRowFacts withoutAccount(ListRowFacts facts) {
        RecipientCheck told = facts.recipients();
        RecipientCheck.Account account = told.account();
        ListRowFacts blank = withRow(facts, b -> b.account(null).accountKind(null), withoutKind(facts));
        return new ListRowFacts(
                blank.row(),
                blank.origin(),
                blank.voucher(),
                blank.voucherDead(),
                blank.division(),
                blank.match(),
                blank.numberSlip(),
                new RecipientCheck(
                        told.deceased(),
                        told.payroll(),
                        told.unidentified(),
                        account == null ? null : new RecipientCheck.Account(account.list(), null)),
                blank.others());
    }

    private static @Nullable ImmutableList<RecipientCheck.Hit> withoutBeneficiary(
            @Nullable ImmutableList<RecipientCheck.Hit> hits) {
        return hits == null
                ? null
                : hits.stream()
                        .filter(hit -> hit.role() != RecipientRole.BENEFICIARY)
                        .collect(ImmutableList.toImmutableList());
    }

    private static ListRowFacts withRow(
            ListRowFacts facts, UnaryOperator<ListRow.Builder> change, @Nullable Payment voucher) {
        ListRow row = facts.row();
        return new ListRowFacts(
                change.apply(edited(row, row.identityNumber(), row.voucherNumber()))
                        .build(),
                facts.origin(),
                voucher,
                facts.voucherDead(),
                facts.division(),
                facts.match(),
                facts.numberSlip(),
                facts.recipients(),
                facts.others());
    }

    private static @Nullable Payment withoutKind(ListRowFacts facts) {
        Payment voucher = facts.voucher();
        return voucher == null ? null : CaseFacts.voucher(voucher.amount(), voucher.payDate(), null);
    }

    private static ReturnFacts returned(ReturnFacts facts, @Nullable String reissue, @Nullable LocalDate recoveryDate) {
        ReturnedPayment was = facts.returned();
        return new ReturnFacts(
                new ReturnedPayment(
                        was.returnNumber(),
                        was.voucherNumber(),
                        was.returnDate(),
                        was.amount(),
                        null,
                        reissue,
                        recoveryDate,
                        true,
                        was.origin()),
                facts.voucher(),
                reissue == null ? null : facts.reissue(),
                facts.division());
    }

    private static ListRow copy(ListRow row, @Nullable String number, @Nullable String voucher) {
        return edited(row, number, voucher).build();
    }

    private static ListRow.Builder edited(ListRow row, @Nullable String number, @Nullable String voucher) {
        IdentityType type = row.identityType();
        return ListRow.builder(row.file(), row.number(), row.name(), type, number)
                .grain(row.grain())
                .paid(row.paid())
                .year(row.year())
                .month(row.month())
                .policy(row.policy())
                .voucherNumber(voucher)
                .account(row.account())
                .accountKind(row.accountKind())
                .selfPaid(row.selfPaid());
    }
}

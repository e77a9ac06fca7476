package org.daohu.javalin.rest;

import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.javalin.county.CountyView;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Subject;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/** A payment as answers show it: accounts masked always, payees wherever they may be persons. */
record PaymentView(
        String voucher,
        @Nullable String quota,
        @Nullable String project,
        @Nullable String projectName,
        @Nullable Division division,
        @Nullable String payerName,
        @Nullable String payeeName,
        @Nullable String payeeAccount,
        @Nullable AccountKind payeeAccountKind,
        Money amount,
        LocalDate payDate,
        @Nullable String purpose,
        @Nullable String functionCode,
        @Nullable String economicCode,
        long listRows,
        Money listTotal,
        Money residual,
        int warnings,
        String origin) {

    static PaymentView of(PaymentFacts facts, CountyView view, Multiset<Subject> doubts) {
        Payment payment = facts.payment();
        String project = payment.projectCode();
        boolean person = mayBePerson(payment.payeeAccountKind());
        String payee = payment.payeeName();
        String account = payment.payeeAccount();
        String purpose = payment.purpose();
        return new PaymentView(
                payment.voucherNumber(),
                payment.quotaId(),
                project,
                project == null
                        ? null
                        : view.project(project)
                                .map(seen -> seen.project().name())
                                .orElse(null),
                facts.division(),
                payment.payerName(),
                payee == null || !person ? payee : Mask.name(payee),
                account == null ? null : Mask.account(account),
                payment.payeeAccountKind(),
                payment.amount(),
                payment.payDate(),
                purpose == null ? null : Mask.inText(purpose),
                payment.functionCode(),
                payment.economicCode(),
                facts.list().rows(),
                facts.list().paid(),
                facts.list().residual(payment.amount()),
                doubts.count(facts.subject()),
                payment.origin().toString());
    }

    /** A blank kind may be anybody's. */
    private static boolean mayBePerson(@Nullable AccountKind kind) {
        return kind == null
                || kind == AccountKind.PERSON
                || kind == AccountKind.SOCIAL_CARD
                || kind == AccountKind.OTHER;
    }

    record PaymentPage(List<PaymentView> items, int page, int size, long total, Money sum) {}
}

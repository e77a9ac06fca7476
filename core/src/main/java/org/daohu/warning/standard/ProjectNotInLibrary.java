package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 未入库项目 – money is paid to a project that is not, or on the payment date was not yet, in the project library. Entry on the
 * payment date itself is in time. Basis: Sichuan finance department 2019.
 */
final class ProjectNotInLibrary extends PaymentRule {

    ProjectNotInLibrary() {
        super("project-not-in-library", "未入库项目", "Project not in the library");
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.project() != null;
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment payment = facts.payment();
        Project project = facts.project();
        if (project == null) {
            return clear();
        }
        LocalDate entered = project.libraryDate();
        if (entered != null && !entered.isAfter(payment.payDate())) {
            return clear();
        }
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("XPAY_DATE", payment.payDate(), payment.origin())
                .fact("PRO_CODE", project.code(), project.origin())
                .fact("LIBRARY_DATE", entered, project.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s向项目%s支付%s元,该项目%s。"
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        project.code(),
                                        payment.amount(),
                                        entered == null ? "没有入库日期" : entered + "才入库"),
                        "Voucher %s of %s pays %s yuan to project %s, which %s."
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.amount(),
                                        project.code(),
                                        entered == null
                                                ? "has no date of entry into the project library"
                                                : "entered the project library only on " + entered));
    }
}

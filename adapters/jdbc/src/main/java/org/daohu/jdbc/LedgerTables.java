package org.daohu.jdbc;

import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;

/** Where a ledger reads its quotas, payments and projects, and what their keys and references are called there. */
record LedgerTables(FactTable<QuotaRow> quotas, FactTable<Payment> payments, FactTable<Project> projects) {

    static final FactTable<QuotaRow> OWN_QUOTAS =
            new OwnFactTable<>("daohu_quota_row", QuotaRowColumn.ALL, QuotaRowColumn::quota);
    static final FactTable<Payment> OWN_PAYMENTS =
            new OwnFactTable<>("daohu_payment", PaymentColumn.ALL, PaymentColumn::payment);
    static final FactTable<Project> OWN_PROJECTS =
            new OwnFactTable<>("daohu_project", ProjectColumn.ALL, ProjectColumn::project);

    String quotaId() {
        return quotas.sql(QuotaRowColumn.QUOTA_ID);
    }

    String sourceId() {
        return quotas.sql(QuotaRowColumn.SOURCE_ID);
    }

    String quotaProject() {
        return quotas.sql(QuotaRowColumn.PROJECT);
    }

    String quotaDivision() {
        return quotas.sql(QuotaRowColumn.DIVISION);
    }

    String voucher() {
        return payments.sql(PaymentColumn.VOUCHER);
    }

    String paymentQuota() {
        return payments.sql(PaymentColumn.QUOTA_ID);
    }

    String paymentProject() {
        return payments.sql(PaymentColumn.PROJECT);
    }

    String projectCode() {
        return projects.sql(ProjectColumn.PROJECT);
    }

    String projectDivision() {
        return projects.sql(ProjectColumn.DIVISION);
    }

    /** The ids of the quotas of the division that is the one parameter. */
    String quotasOfDivision() {
        return quotas.those(QuotaRowColumn.QUOTA_ID, QuotaRowColumn.DIVISION);
    }

    /** The ids of the quotas that those of the division came from. */
    String sourcesOfDivision() {
        return quotas.those(QuotaRowColumn.SOURCE_ID, QuotaRowColumn.DIVISION);
    }

    /** The codes of the projects of the division. */
    String projectsOfDivision() {
        return projects.those(ProjectColumn.PROJECT, ProjectColumn.DIVISION);
    }
}

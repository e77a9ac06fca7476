package org.daohu.examples.vendortable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.examples.vendortable.PlatformTables.QuotaRecord;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;

/** 事后核查 – reads the platform's quotas and vouchers as they are and raises what was paid beyond a quota. */
final class OverPaidCheck {

    private static final String RULE = "over-paid";

    private OverPaidCheck() {}

    /** The warnings of rule over-paid at the end of the month. */
    static List<Warning> run(DataSource database) throws SQLException {
        List<Warning> warnings = new ArrayList<>();
        new Evaluator(StandardRules.book(), PolicyPacks.shipped("national-2018"), Set.of(), Acts.MONTH_END, warning -> {
                    if (warning.rule().equals(RULE)) {
                        warnings.add(warning);
                    }
                })
                .judge(ledger(database));
        return warnings;
    }

    private static MasterLedger ledger(DataSource database) throws SQLException {
        MasterLedger.Builder ledger = MasterLedger.builder();
        try (Connection connection = database.getConnection()) {
            for (QuotaRecord quota : PlatformTables.quotas(connection)) {
                ledger.add(QuotaRow.builder(
                                quota.id(),
                                new FiscalYear(Integer.parseInt(quota.fiscalYear())),
                                Division.finance(quota.division()),
                                quota.fund(),
                                Money.of(quota.amount(), MoneyUnit.YUAN),
                                new Origin.HostReference("BA_BGT_INFO " + quota.id()))
                        .projectCode(quota.project())
                        .receivedDate(quota.receivedDate())
                        .build());
            }
            for (VoucherRecord voucher : PlatformTables.vouchers(connection)) {
                ledger.add(Payment.builder(
                                voucher.number(),
                                Money.of(voucher.amount(), MoneyUnit.YUAN),
                                voucher.payDate(),
                                new Origin.HostReference("PAY_VOUCHER " + voucher.number()))
                        .quotaId(voucher.quotaId())
                        .build());
            }
        }
        return ledger.build();
    }
}

package org.daohu.examples.vendortable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.daohu.MoneyUnit;
import org.daohu.examples.vendortable.PlatformTables.QuotaRecord;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcLedger;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.jdbc.VendorPayments;
import org.daohu.jdbc.VendorQuotas;
import org.daohu.jdbc.VendorTable;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;

/** 嵌入 – the library over the platform's table: mapped by names, locked and read, written by the platform itself. */
final class Embedding {

    private static final VendorTable QUOTAS = VendorTable.table("BA_BGT_INFO")
            .nationalStandard()
            .receivedDate("RECEIVED_DATE")
            .balance("CUR_AMT")
            .unopenedIsUnused()
            .build();

    private Embedding() {}

    /** A store over BA_BGT_INFO; the platform's rows are written in the same transaction as the decision log. */
    static JdbcQuotaStore store(DataSource database) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), InstantSource.system())
                .quotaTable(QUOTAS)
                .hostWrite(Embedding::write)
                .build();
    }

    /** A ledger over BA_BGT_INFO and PAY_VOUCHER, for rules; the platform keeps no project table and voids no voucher. */
    static JdbcLedger ledger(DataSource database) {
        return JdbcLedger.builder(ConnectionSource.own(database))
                .quotas(VendorQuotas.of(QUOTAS)
                        .documentNumbers("COR_BGT_DOC_NO", null)
                        .build())
                .payments(VendorPayments.table("PAY_VOUCHER")
                        .voucherNumber("PAY_CERT_NO")
                        .quota("BGT_ID")
                        .amount("PAY_AMT", MoneyUnit.YUAN)
                        .payDate("PAY_DATE")
                        .everyRowIsLive()
                        .build())
                .build();
    }

    /** Writes receipts and payments, the two acts of this platform; others would go unwritten, and are refused. */
    private static void write(Connection connection, Outcome.Applied applied) throws SQLException {
        for (QuotaChange change : applied.quotas()) {
            Quota after = change.after();
            if (applied.command() instanceof Command.Pay pay) {
                PlatformTables.setBalance(
                        connection, after.id(), after.balance().in(MoneyUnit.YUAN));
                PlatformTables.insertVoucher(
                        connection,
                        new VoucherRecord(
                                pay.voucher(),
                                after.id(),
                                pay.amount().in(MoneyUnit.YUAN),
                                pay.entry().lawDate()));
            } else if (applied.command() instanceof Command.Receive) {
                PlatformTables.insertQuota(
                        connection,
                        new QuotaRecord(
                                after.id(),
                                String.valueOf(after.fiscalYear().year()),
                                after.division().code(),
                                after.fund(),
                                after.project(),
                                after.amount().in(MoneyUnit.YUAN),
                                after.balance().in(MoneyUnit.YUAN),
                                after.receivedDate()));
            } else {
                throw new IllegalArgumentException("this platform neither allocates nor recalls");
            }
        }
    }
}

package org.daohu.examples.vendortable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.daohu.MoneyUnit;
import org.daohu.examples.vendortable.PlatformTables.QuotaRecord;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.jdbc.VendorTable;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;

/** 嵌入 – the library over the platform's table: mapped by names, locked and read, written by the platform itself. */
final class Embedding {

    private Embedding() {}

    /** A store over BA_BGT_INFO; the platform's rows are written in the same transaction as the decision log. */
    static JdbcQuotaStore store(DataSource database) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), InstantSource.system())
                .quotaTable(VendorTable.table("BA_BGT_INFO")
                        .nationalStandard()
                        .receivedDate("RECEIVED_DATE")
                        .balance("CUR_AMT")
                        .unopenedIsUnused()
                        .build())
                .hostWrite(Embedding::write)
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

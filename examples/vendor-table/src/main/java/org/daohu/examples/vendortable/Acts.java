package org.daohu.examples.vendortable;

import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Entry;

/** 演示业务 – the receipts and payments of one county in June 2024. */
final class Acts {

    static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    static final LocalDate MONTH_END = LocalDate.of(2024, 6, 30);
    static final Decision DECISION = Decision.asOf(MONTH_END);

    private static final Division COUNTY = Division.finance("511703000");
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final String FUND = "SNZHZJ";
    private static final String PROJECT = "P511703240001";
    private static final DocumentNumber DOCUMENT = new DocumentNumber("达财农", 2024, 12);

    private Acts() {}

    /** The receipt of {@code quotaId}, for a project and so executable. */
    static Command receive(String quotaId, Money amount) {
        return new Command.Receive(entry("receive-" + quotaId), quotaId, YEAR, FUND, PROJECT, false, amount);
    }

    /** A payment whose command and voucher both are {@code id}. */
    static Command pay(String id, String quotaId, Money amount) {
        return new Command.Pay(entry(id), quotaId, id, YEAR, FUND, PROJECT, amount, null);
    }

    private static Entry entry(String commandId) {
        return new Entry(commandId, DAY, COUNTY, DOCUMENT, "caizheng-01", null);
    }
}

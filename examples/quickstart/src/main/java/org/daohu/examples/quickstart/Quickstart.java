package org.daohu.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.daohu.*;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.*;
import org.daohu.quota.*;
import org.daohu.warning.Evaluator;
import org.daohu.warning.standard.StandardRules;

/** 快速上手 – a receipt, a part handed to a township and left pending, a payment refused, and the warning 31 days later. */
public final class Quickstart {
    private static final Division COUNTY = Division.finance("513401000");
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final FiscalYear YEAR = FiscalYear.of(DAY);
    private static final Money PART = Money.parse("20.5", MoneyUnit.WAN_YUAN);

    private Quickstart() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        QuotaStore store = new InMemoryQuotaStore();
        ask(store, out, new Command.Receive(entry("c1"), "Q1", YEAR, "SNZHZJ", null, false, PART));
        Share.ToAgency part = new Share.ToAgency("Q2", "513401101", null, PART);
        ask(store, out, new Command.AllocateOwn(entry("c2"), "Q1", List.of(part)));
        ask(store, out, new Command.Pay(entry("c3"), "Q2", "PZ1", YEAR, "SNZHZJ", "P1", PART, null));

        QuotaRow pending = QuotaRow.builder("Q2", YEAR, COUNTY, "SNZHZJ", PART, Origin.host("quota Q2"))
                .agencyCode("513401101")
                .pending(true)
                .receivedDate(DAY)
                .build();
        MasterLedger ledger = MasterLedger.builder().add(pending).build();
        new Evaluator(
                        StandardRules.book(),
                        PolicyPacks.shipped("national-2018"),
                        ledger.absent(),
                        DAY.plusDays(31),
                        warning -> out.println(warning.rule() + ": " + warning.sentenceZh()))
                .judge(ledger);
    }

    private static Entry entry(String id) {
        return new Entry(id, DAY, COUNTY, DocumentNumber.parse("西财农〔2020〕12号").orElseThrow(), "officer", null);
    }

    private static void ask(QuotaStore store, PrintStream out, Command command) {
        Outcome outcome = store.within(command, Decision.asOf(DAY));
        String answer =
                outcome instanceof Outcome.Refused refused ? refused.refusal().sentenceZh() : "已办理";
        out.println(command.getClass().getSimpleName() + ": " + answer);
    }
}

package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 错误数据 – adds rows that cannot be read, on top of the county's own. A reader must list each, leave it out, and find
 * everything else as if they were not there; so none of them repeats a key or is named by anything. Not thread-safe.
 */
final class Faults {

    /** 错误 – an unreadable cell: the column, by the header without marks, and what stands in it. */
    private record Fault(String column, String cell) {}

    private static final List<Map.Entry<ListColumn, String>> LIST_FAULTS = List.of(
            Map.entry(ListColumn.PAID, "12.345"),
            Map.entry(ListColumn.PAYABLE, "五百元"),
            Map.entry(ListColumn.TYPE, "工作证"),
            Map.entry(ListColumn.MONTH, "13"),
            Map.entry(ListColumn.GRAIN, "到村"),
            Map.entry(ListColumn.NAME, "\u3000"),
            Map.entry(ListColumn.PAID, ""),
            Map.entry(ListColumn.POLICY, ""));

    private static final Map<String, List<Fault>> LEDGER_FAULTS = Map.of(
            "quotas.csv",
            List.of(
                    new Fault("BGT_EXE_FLAG", "3"),
                    new Fault("IS_TO_PEOP_ENTERP", "0"),
                    new Fault("AMOUNT", "1,00.5.0"),
                    new Fault("RECEIVED_DATE", "2020-02-30"),
                    new Fault("FUND_CODE", ""),
                    new Fault("MOF_DIV_CODE", "51X401000"),
                    new Fault("EXEMPTION", "MAYBE")),
            "payments.csv",
            List.of(
                    new Fault("XPAY_AMT", "1e5"),
                    new Fault("XPAY_DATE", "2020-13-01"),
                    new Fault("PAYEE_ACCT_KIND", "CASH"),
                    new Fault("PAY_CERT_NO", " "),
                    new Fault("IS_DELETED", "Y")),
            "projects.csv",
            List.of(new Fault("PRO_NAME", ""), new Fault("LIBRARY_DATE", "20190229"), new Fault("IS_DELETED", "3")),
            "targets.csv",
            List.of(new Fault("SET_DATE", "不详"), new Fault("PERF_IND_CODE", "")));

    private static final List<Fault> REGISTER_FAULTS = List.of(
            new Fault("纳入日期", "2019/2/29"), new Fault("证件类型", "户口簿"), new Fault("户编号", ""), new Fault("姓名", "&#10;"));

    private final FaultList list = new FaultList();
    private final Dice dice;
    private final int ledger;
    private final int register;
    private final int lists;
    private final int everyRows;
    private int inLists;

    /** @param count how many faults in all; half of them in the lists */
    Faults(Dice dice, int count, int rows) {
        this.dice = dice;
        this.lists = count / 2;
        this.register = (count - lists) / 4;
        this.ledger = count - lists - register;
        this.everyRows = Math.max(1, rows / (lists + 1));
    }

    FaultList list() {
        return list;
    }

    /** Adds the faulty rows that are due after {@code written} rows of lists. */
    void listRow(int written, ListFiles files, ListVoucher voucher) throws IOException {
        while (inLists < lists && written >= (long) everyRows * (inLists + 1)) {
            Map.Entry<ListColumn, String> fault = LIST_FAULTS.get(inLists % LIST_FAULTS.size());
            files.write(broken(fault, voucher), voucher.slot.about());
            list.add(files.lastPlace(), plain(fault.getKey().headers().get(0)));
            inLists++;
        }
    }

    /** Adds faulty rows of the file to its {@code rows}, which are in their final order already. */
    void mixInto(String file, List<String> header, List<List<String>> rows) {
        List<Fault> faults = LEDGER_FAULTS.getOrDefault(file, List.of());
        int share = share(file);
        if (share == 0 || faults.isEmpty()) {
            return;
        }
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < share; i++) {
            at.add(dice.between(0, rows.size() - 1));
        }
        at.sort(null);
        for (int i = 0; i < share; i++) {
            Fault fault = faults.get(i % faults.size());
            List<String> broken = new ArrayList<>(rows.get(at.get(i) + i));
            // A key of its own, so that the fault is the only thing wrong.
            broken.set(column(header, keyOf(file)), "CW" + file.charAt(0) + file.charAt(1) + i);
            broken.set(column(header, fault.column()), fault.cell());
            rows.add(at.get(i) + i, broken);
            list.add(new FaultList.Place(file, at.get(i) + i + 2), fault.column());
        }
    }

    /** Adds faulty rows at the end of the register, whose last row is {@code lastRow}. */
    void register(Table table, List<String> header, int lastRow) throws IOException {
        for (int i = 0; i < register; i++) {
            Fault fault = REGISTER_FAULTS.get(i % REGISTER_FAULTS.size());
            List<String> broken = new ArrayList<>(
                    List.of("CW-" + i, "HCW" + i, "无此人", Person.PREFERENTIAL, "", "", "2015-01-01", "", "", ""));
            broken.set(column(header, fault.column()), fault.cell());
            table.write(broken);
            list.add(new FaultList.Place("register.csv", lastRow + i + 1), fault.column());
        }
    }

    private static ListLine broken(Map.Entry<ListColumn, String> fault, ListVoucher voucher) {
        return new ListLine()
                .set(ListColumn.NAME, "无此人")
                .set(ListColumn.TYPE, Person.PREFERENTIAL)
                .set(ListColumn.GRAIN, "到人")
                .set(ListColumn.PAYABLE, "500.00")
                .set(ListColumn.PAID, "500.00")
                .set(ListColumn.MONTH, "06")
                .set(ListColumn.YEAR, "2020")
                .set(ListColumn.POLICY, Subsidy.POST.code())
                .set(ListColumn.VOUCHER, voucher.number)
                .set(fault.getKey(), fault.getValue());
    }

    private int share(String file) {
        int part = ledger / LEDGER_FAULTS.size();
        return file.equals("quotas.csv") ? ledger - part * (LEDGER_FAULTS.size() - 1) : part;
    }

    private static String keyOf(String file) {
        return switch (file) {
            case "quotas.csv" -> "BGT_ID";
            case "payments.csv" -> "PAY_CERT_NO";
            case "targets.csv" -> "PERF_IND_CODE";
            default -> "PRO_CODE";
        };
    }

    private static int column(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (plain(header.get(i)).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    private static String plain(String header) {
        return header.replace("*", "");
    }
}

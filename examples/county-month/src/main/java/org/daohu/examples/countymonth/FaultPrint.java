package org.daohu.examples.countymonth;

import java.io.PrintWriter;
import java.util.Locale;
import org.daohu.files.Fault;
import org.daohu.files.FaultList;

/** 问题摘要 – the first faults that stop a run, for a terminal. */
final class FaultPrint {

    private static final int FAULTS_SHOWN = 10;

    private FaultPrint() {}

    static void print(FaultList faults, PrintWriter err) {
        err.printf(Locale.ROOT, "输入无法核查 The input cannot be checked: %,d 处错误 faults%n", faults.total());
        faults.kept().stream()
                .filter(Fault::stopping)
                .limit(FAULTS_SHOWN)
                .forEach(fault -> err.printf(
                        Locale.ROOT,
                        "  %s%s%s: %s – %s%s%n",
                        fault.file(),
                        fault.row() == Fault.WHOLE_FILE ? "" : ":" + fault.row(),
                        fault.column().isEmpty() ? "" : " " + fault.column(),
                        fault.allowed().zh(),
                        fault.allowed().en(),
                        fault.found().isEmpty() ? "" : " (" + fault.found() + ")"));
    }
}

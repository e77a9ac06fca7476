package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;

/** 支付凭证 – a payment being made; lawful until a plant changes it. "" is blank. Not thread-safe. */
final class Payment {

    /** The voucher's number in its folded form, which names it as a subject. */
    final String number;

    /** The number as the file has it, which folds to {@link #number}. */
    String writtenNumber;

    String quota;
    String project;
    long fen;
    LocalDate date;
    String accountKind = "ENTERPRISE";
    String payee;
    String purpose;
    String function;
    String economic = "50999";
    boolean deleted;

    Payment(String number, String quota, Project project, long fen, LocalDate date) {
        this.number = number;
        this.writtenNumber = number;
        this.quota = quota;
        this.project = project.code;
        this.fen = fen;
        this.date = date;
        this.payee = "西昌市惠农农业开发有限公司";
        this.purpose = project.theme.purpose();
        this.function = project.theme.function();
    }

    String subject() {
        return "payment:" + number;
    }
}

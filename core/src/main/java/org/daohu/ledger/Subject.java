package org.daohu.ledger;

import java.util.Objects;

/**
 * 监控对象 – what a verdict is about; its text ({@code quota:BGT_ID}) is a contract of files and reports. Ordered by that
 * text, as files and reports are. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param key its key: BGT_ID, PAY_CERT_NO, PRO_CODE, division code, 退回流水号, 户编号, or the file of a list row
 * @param row the number of the list row that it is, or by which it is named; else 0
 */
public record Subject(Kind kind, String key, long row) implements Comparable<Subject> {

    /** 对象类型. */
    public enum Kind {
        /** 收款账号, named by its first list row. */
        ACCOUNT("account"),
        /** 行政区划. */
        DIVISION("division"),
        /** 户, by its number; by its first list row if the number is personal. */
        HOUSEHOLD("household"),
        /** 支付. */
        PAYMENT("payment"),
        /** 人, named by the first list row. */
        PERSON("person"),
        /** 项目. */
        PROJECT("project"),
        /** 指标. */
        QUOTA("quota"),
        /** 退回款. */
        RETURN("return"),
        /** 发放明细. */
        ROW("row");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The word before the colon. */
        public String prefix() {
            return prefix;
        }
    }

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        boolean byRow = kind == Kind.ROW || kind == Kind.ACCOUNT || kind == Kind.PERSON;
        if (row < 0 || (kind != Kind.HOUSEHOLD && byRow != (row > 0))) {
            throw new IllegalArgumentException("just list rows, and what is named by one, have a row number");
        }
    }

    /** The quota {@code id}. */
    public static Subject quota(String id) {
        return new Subject(Kind.QUOTA, id, 0);
    }

    /** The payment {@code voucherNumber}. */
    public static Subject payment(String voucherNumber) {
        return new Subject(Kind.PAYMENT, voucherNumber, 0);
    }

    /** The project {@code code}. */
    public static Subject project(String code) {
        return new Subject(Kind.PROJECT, code, 0);
    }

    /** The returned payment {@code returnNumber}. */
    public static Subject returned(String returnNumber) {
        return new Subject(Kind.RETURN, returnNumber, 0);
    }

    /** The division {@code code}. */
    public static Subject division(String code) {
        return new Subject(Kind.DIVISION, code, 0);
    }

    /** Row {@code number} (from 1) of the list {@code file}. */
    public static Subject row(String file, long number) {
        return new Subject(Kind.ROW, file, number);
    }

    /** The account whose first list row is {@code first}: its number must not leave. */
    public static Subject account(Subject first) {
        return new Subject(Kind.ACCOUNT, first.key, first.row);
    }

    /** The person whose first list row is {@code first}: names and numbers must not leave. */
    public static Subject person(Subject first) {
        return new Subject(Kind.PERSON, first.key, first.row);
    }

    /** The household with this number. */
    public static Subject household(String number) {
        return new Subject(Kind.HOUSEHOLD, number, 0);
    }

    /** The household whose first list row is {@code first}, where its number is somebody's identity number. */
    public static Subject household(Subject first) {
        return new Subject(Kind.HOUSEHOLD, first.key, first.row);
    }

    @Override
    public int compareTo(Subject other) {
        return toString().compareTo(other.toString());
    }

    /** The contract's text, e.g. {@code quota:BGT_ID} or {@code row:FILE#N}. */
    @Override
    public String toString() {
        return kind.prefix + ":" + key + (row > 0 ? "#" + row : "");
    }
}

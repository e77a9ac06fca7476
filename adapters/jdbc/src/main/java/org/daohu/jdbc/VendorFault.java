package org.daohu.jdbc;

import java.util.Objects;

/**
 * 厂商表数据问题 – a value in a vendor's table that cannot be taken for certain. Immutable and thread-safe.
 *
 * @param table the table as it was mapped
 * @param row the key of the row (quota id, voucher number, project code); "?" if the key itself cannot be read
 * @param column the vendor's column
 * @param found what stands there, shortened, long numbers masked; "" if nothing does
 * @param allowedZh what is allowed there, in Chinese
 * @param allowedEn the same in English
 */
public record VendorFault(String table, String row, String column, String found, String allowedZh, String allowedEn) {

    public VendorFault {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(allowedZh, "allowedZh");
        Objects.requireNonNull(allowedEn, "allowedEn");
    }

    /** One Chinese sentence, e.g. {@code 表 PAY_VOUCHER 的 PZ-1 行 XPAY_AMT 列为“1.001”,应为:…。}. */
    public String sentenceZh() {
        return "表 " + table + " 的 " + row + " 行 " + column + " 列" + (found.isEmpty() ? "为空" : "为“" + found + "”")
                + ",应为:" + allowedZh + "。";
    }

    /** The same in English. */
    public String sentenceEn() {
        return "table " + table + ", row " + row + ", column " + column
                + (found.isEmpty() ? ": nothing found" : ": found '" + found + "'") + "; allowed: " + allowedEn + ".";
    }
}

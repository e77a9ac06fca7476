package org.daohu.javalin.browser;

/** Payment lists for tests. */
final class Lists {

    private static final String HEADER = "姓名*,证件类型*,证件号码*,按户或按人补助*,应发金额(元)*,实发金额(元)*,发放月份*,支付凭证号*,年度*,补贴政策*";

    private Lists() {}

    /** A list in csv; each row has the columns from name to policy. */
    static String of(String... rows) {
        return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }
}

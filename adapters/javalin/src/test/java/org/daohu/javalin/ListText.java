package org.daohu.javalin;

/** Lists as csv; all persons are made up. */
final class ListText {

    static final String GOOD = "王小明,身份证号,110101199003072113,到人,100.00,100.00";
    static final String BAD_AMOUNT = "李小红,身份证号,110101199003073175,到人,100.00,12.345";
    static final String BAD_NUMBER = "赵小刚,身份证号,110101199003070000,到人,50.00,50.00";

    /** The most that a cell may say. */
    static final String MOST_YUAN = "孙小军,身份证号,110101199003072113,到人,100000000000000.00,100000000000000.00";

    private ListText() {}

    static String of(String voucher, String... rows) {
        StringBuilder text = new StringBuilder("姓名*,证件类型*,证件号码*,按户或按人补助*,应发金额(元)*,实发金额(元)*,发放月份*,支付凭证号*,年度*,补贴政策*\n");
        for (String row : rows) {
            text.append(row).append(",01,").append(voucher).append(",2020,BT08\n");
        }
        return text.toString();
    }
}

package org.daohu.examples.countymonth.generate;

/** 补贴政策 – what the county pays people for. A policy is paid by the month or for the whole year, never both. */
enum Subsidy {
    POST("BT01", "公益性岗位补贴", true, false, 500, 900),
    ECOLOGY("BT02", "生态护林员补助", true, false, 600, 800),
    MINIMUM("BT03", "农村最低生活保障", true, false, 180, 420),
    DISABLED("BT04", "残疾人生活补贴", true, false, 80, 160),
    SCHOOL("BT05", "雨露计划补助", true, true, 1500, 3000),
    DWELLING("BT06", "农村危房改造补助", false, true, 7500, 22000),
    PLANTING("BT07", "种植业发展补助", false, false, 300, 5000),
    SOLAR("BT08", "光伏收益分配", false, false, 100, 1200);

    private final String code;
    private final String title;
    private final boolean toPersons;
    private final boolean wholeYear;
    private final int minYuan;
    private final int maxYuan;

    Subsidy(String code, String title, boolean toPersons, boolean wholeYear, int minYuan, int maxYuan) {
        this.code = code;
        this.title = title;
        this.toPersons = toPersons;
        this.wholeYear = wholeYear;
        this.minYuan = minYuan;
        this.maxYuan = maxYuan;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /** Whether persons are aided, or households. */
    boolean toPersons() {
        return toPersons;
    }

    boolean wholeYear() {
        return wholeYear;
    }

    long fen(Dice dice) {
        return dice.fen(minYuan, maxYuan);
    }
}

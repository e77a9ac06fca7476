package org.daohu.files.check;

/** 核查阶段 – the parts of a check, in their order. */
public enum Stage {
    /** Looking at every file. */
    OPEN("打开文件", "opening files"),
    /** Reading quotas, projects, payments, targets, counties. */
    TABLES("读取基础表", "reading tables"),
    /** Reading the register. */
    REGISTER("读取建档立卡名册", "reading the register"),
    /** Reading and judging list rows. */
    LISTS("核查发放明细", "judging list rows"),
    /** Judging quotas, payments and projects. */
    LEDGER("核查总台账", "judging the ledger"),
    /** Writing the outputs. */
    WRITE("写出结果", "writing results");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The stage in Chinese. */
    public String zh() {
        return zh;
    }

    /** The stage in English. */
    public String en() {
        return en;
    }
}

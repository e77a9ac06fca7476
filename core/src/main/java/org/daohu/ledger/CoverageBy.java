package org.daohu.ledger;

/** 覆盖口径 – by what coverage is rolled up. */
public enum CoverageBy {
    /** 区划: the division of the voucher's quota, else of its project. */
    DIVISION("区划"),
    /** 资金: the fund of the voucher's quota. */
    FUND("资金"),
    /** 项目: the project that the voucher names. */
    PROJECT("项目");

    private final String label;

    CoverageBy(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}

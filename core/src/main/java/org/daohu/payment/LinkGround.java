package org.daohu.payment;

/** 候选依据 – what speaks for a candidate, in whole points. They rank; they never link. */
public enum LinkGround {
    /** 凭证号仅写法不同: numbers differ only in case, separators, leading zeros and the words around them. */
    NUMBER_SPELLING(50, "凭证号仅写法不同", "numbers differ only in spelling"),
    /** 金额相等. */
    AMOUNT_EQUAL(40, "金额相等", "equal amounts"),
    /** 凭证号差一处: a character wrong, missing or too many, or two neighbours swapped. */
    NUMBER_ONE_SLIP(30, "凭证号差一处", "numbers one slip apart"),
    /** 同期: the pay day lies in the batch's month, or in its year. */
    SAME_PERIOD(20, "支付日在发放期内", "paid in the period"),
    /** 金额相近: at most 1 % apart. */
    AMOUNT_NEAR(15, "金额相差不超过1%", "amounts within 1 %"),
    /** 同项目: other lists of the policy are paid for this project. */
    SAME_PROJECT(15, "该政策曾由此项目支付", "the policy is paid for this project"),
    /** 邻期: the pay day is at most 31 days off the period. */
    NEAR_PERIOD(10, "支付日距发放期不超过31天", "paid within 31 days of the period"),
    /** 同资金: other lists of the policy are paid from this fund. */
    SAME_FUND(10, "该政策曾由此资金支付", "the policy is paid from this fund"),
    /** 用途相同字词: the purpose and the list's name share at least two Chinese characters in a row. */
    SHARED_WORDS(10, "用途与发放表名称有相同字词", "purpose and list share words"),
    /** 到人到户: the voucher carries the mark. */
    MARKED(5, "标识到人到户", "marked per household");

    private final int points;
    private final String zh;
    private final String en;

    LinkGround(int points, String zh, String en) {
        this.points = points;
        this.zh = zh;
        this.en = en;
    }

    /** How many points it gives. */
    public int points() {
        return points;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}

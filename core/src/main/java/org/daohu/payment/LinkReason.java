package org.daohu.payment;

/** 挂接理由 – why a voucher and a batch are linked, in the order in which the steps are taken. */
public enum LinkReason {
    /** 人工认定: a person decided so. */
    DECIDED("人工认定", "decided by a person"),
    /** 凭证号一致: the batch's rows name the voucher; trimmed and folded, nothing else. */
    VOUCHER_NUMBER("凭证号一致", "the rows name the voucher"),
    /**
     * 凭证号写法不同: numbers that differ only in case, separators, leading zeros and the words around them (第…号, 凭证号), found
     * once among the vouchers, and the amounts agree to the fen.
     */
    NUMBER_SPELLING(
            "凭证号仅大小写、分隔符、前导零或“第…号”等字样不同,且金额一致",
            "numbers differ only in case, separators, leading zeros or the words around them, and amounts agree"),
    /** 金额与月份一致: the only voucher and the only list of that amount and month. */
    AMOUNT_AND_MONTH("金额与月份一致,且双方唯一", "same amount and month, each the only one"),
    /** 余额一致: what the voucher's own rows leave unexplained is a batch of the same list, or of the same policy and period. */
    REMAINDER(
            "凭证余额与同一发放表或同政策同期的批次相等,且双方唯一",
            "what its rows leave equals a batch of the same list, or policy and period, each the only one"),
    /** 金额唯一: paid after the period, and the only voucher and the only list of that odd amount in all periods. */
    AMOUNT_ALONE(
            "支付日在发放期之后一年内,金额在全部凭证与发放表中唯一,且该政策曾由同一资金或项目支付",
            "paid within a year after the period; the only amount of all vouchers and lists, by a fund or project of the policy"),
    /** 多批次合计: the only batches of one policy and period that add up to what the voucher still has to explain. */
    BATCHES_ADD_UP(
            "同一政策同一发放期的多个批次合计等于凭证,且仅此一解", "batches of one policy and period add up to the voucher, in one way only"),
    /** 多凭证合计: the only vouchers of one project or fund and month or year that add up to the batch. */
    PAYMENTS_ADD_UP("同一项目或资金的多张凭证合计等于批次,且仅此一解", "vouchers of one project or fund add up to the batch, in one way only"),
    /** 成组合计: all open batches of a policy and period, and all open vouchers of a project or fund, add up to the same. */
    GROUPS_ADD_UP(
            "该政策该期全部未挂接批次与同一项目或资金全部未挂接凭证合计相等",
            "all open batches of the policy and period equal all open vouchers of the project or fund");

    private final String zh;
    private final String en;

    LinkReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
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

package org.daohu.quota;

/** 构成项 – the named terms of a quota's identity; each is a gross sum of fen that only grows. */
public enum Term {
    /** 下达 – the amount that the quota came with. */
    RECEIVED("下达", "received"),
    /** 分配下级 – passed on to other divisions. */
    ALLOCATED_DOWN("分配下级", "allocated down"),
    /** 分配本级 – given to an agency or township of the own division. */
    ALLOCATED_OWN("分配本级", "allocated own"),
    /** 细化 – refined to projects. */
    REFINED("细化到项目", "refined"),
    /** 调剂 – moved to another project. */
    MOVED_OUT("调剂", "moved out"),
    /** 结转 – carried over to the next fiscal year. */
    CARRIED_OVER("结转", "carried over"),
    /** 收回 – taken back by where the quota came from. */
    RECALLED("收回", "recalled"),
    /** 缴回 – come back from the quotas below, by their recall. */
    RETURNED("下级缴回", "returned"),
    /** 支付 – paid. */
    PAID("支付", "paid"),
    /** 退款 – come back from payments. */
    REFUNDED("退款", "refunded");

    private final String zh;
    private final String en;

    Term(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese term, e.g. 分配下级. */
    public String zh() {
        return zh;
    }

    /** The English term, e.g. "allocated down". */
    public String en() {
        return en;
    }

    /** Whether the term adds to the balance (received, returned, refunded); the other terms take from it. */
    public boolean adds() {
        return this == RECEIVED || this == RETURNED || this == REFUNDED;
    }
}

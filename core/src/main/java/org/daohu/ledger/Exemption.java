package org.daohu.ledger;

/** 时限豁免 – why a transfer is outside the clocks of 预算法 52. */
public enum Exemption {
    /** Not exempt. */
    NONE,
    /** 应急, an emergency. */
    EMERGENCY,
    /** 据实结算, settled by actual need. */
    ACTUAL
}

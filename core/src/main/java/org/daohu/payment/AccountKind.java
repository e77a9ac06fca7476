package org.daohu.payment;

/** 收款账户性质 – what kind of account a payment went to. */
public enum AccountKind {
    /** 个人账户, a person's own account. */
    PERSON,
    /** 社会保障卡, the person's social-security card account. */
    SOCIAL_CARD,
    /** 企业账户, a firm's account. */
    ENTERPRISE,
    /** 预算单位实有资金账户, a budget unit's own bank account. */
    UNIT_OWN,
    /** 财政专户, a fiscal special account. */
    FISCAL_SPECIAL,
    /** 国库账户, a treasury account. */
    TREASURY,
    /** 其他, any other account. */
    OTHER
}

package org.daohu.policy;

/** 预警等级 – how serious a doubt is. Colours and numbers differ between provinces; hosts map these words to their own. */
public enum Severity {
    /** 提示. */
    NOTICE,
    /** 一般. */
    MINOR,
    /** 较重. */
    MAJOR,
    /** 严重. */
    CRITICAL
}

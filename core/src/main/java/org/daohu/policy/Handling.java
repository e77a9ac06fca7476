package org.daohu.policy;

/** 处理方式 – what a platform does when a rule raises a doubt. */
public enum Handling {
    /** 记录, keep it on record. */
    RECORD,
    /** 提醒, remind. */
    REMIND,
    /** 警告, warn. */
    WARN,
    /** 警告并须上传附件, warn and ask for an attachment. */
    WARN_WITH_ATTACHMENT,
    /** 冻结, freeze. */
    FREEZE,
    /** 拦截, intercept: forbid. */
    INTERCEPT
}

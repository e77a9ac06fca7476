package org.daohu;

/**
 * 证件号码疑点 – what is wrong with a text that should be a resident ID, in the order in which it is looked for; only the
 * first is told. Source: GB 11643.
 */
public enum ResidentIdFault {
    /** 位数不符: neither 18 nor 15 characters after folding. A blank text has this fault. */
    LENGTH,
    /** 字符有误: a character that is not a digit where a digit must be; the 18th may also be X. */
    CHARACTER,
    /** 出生日期有误: positions 7 to 14 are no day of the calendar, or the year lies outside 1800–2199. */
    DATE,
    /** 校验码有误: the 18th character is not the one that the other 17 give. A 15-digit number has none to be wrong. */
    CHECK_DIGIT
}

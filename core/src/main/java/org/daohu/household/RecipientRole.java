package org.daohu.household;

/** 人员角色 – the part in which a list row names a person, in the order in which they are looked at. */
public enum RecipientRole {
    /** 享受人, the beneficiary: the row's own person. */
    BENEFICIARY("享受人", "beneficiary"),
    /** 户主, the head of the household. */
    HEAD("户主", "head of the household"),
    /** 收款人, whose account receives. */
    PAYEE("收款人", "payee");

    private final String zh;
    private final String en;

    RecipientRole(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word of Chinese sentences. */
    public String zh() {
        return zh;
    }

    /** The word of English sentences. */
    public String en() {
        return en;
    }
}

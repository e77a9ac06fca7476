package org.daohu.household;

/** 证件类型 – what kind of identity document a list row or a register entry names. */
public enum IdentityType {
    /** 居民身份证. */
    RESIDENT_ID("身份证号"),
    /** 残疾人证; its first 18 characters are the holder's resident ID. */
    DISABILITY_CERTIFICATE("残疾人证号"),
    /** 护照. */
    PASSPORT("护照号"),
    /** Vagrants without means whose identity cannot be found out; lawful without a number. */
    UNIDENTIFIED_VAGRANT("无法查明身份信息的流浪乞讨人员"),
    /** 优抚安置 persons with preferential treatment; lawful without a number. */
    PREFERENTIAL_TREATMENT("优抚安置");

    private final String label;

    IdentityType(String label) {
        this.label = label;
    }

    /** The text that files use. */
    public String label() {
        return label;
    }

    /** Whether a row of this type may lawfully carry no number. */
    public boolean mayLackNumber() {
        return this == UNIDENTIFIED_VAGRANT || this == PREFERENTIAL_TREATMENT;
    }
}

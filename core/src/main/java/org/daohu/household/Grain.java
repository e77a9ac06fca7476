package org.daohu.household;

/** 按户或按人补助 – whether a list row aids a person or a whole household. */
public enum Grain {
    /** 到人. */
    PERSON("到人"),
    /** 到户. */
    HOUSEHOLD("到户");

    private final String label;

    Grain(String label) {
        this.label = label;
    }

    /** The text that files use. */
    public String label() {
        return label;
    }
}

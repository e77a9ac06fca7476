package org.daohu.ledger;

/** 数据集 – data that may be absent as a whole; rules that need it then answer indeterminate. */
public enum Dataset {
    /** Household payment lists. */
    LISTS("lists/"),
    /** The register. */
    REGISTER("register.csv"),
    /** Performance targets. */
    TARGETS("targets.csv"),
    /** County status. */
    COUNTIES("counties.csv"),
    /** Returned payments. */
    RETURNS("returns.csv"),
    /** The deceased. */
    DEATHS("deaths.csv"),
    /** The public payroll. */
    PAYROLL("payroll.csv");

    private final String label;

    Dataset(String label) {
        this.label = label;
    }

    /** The name under which users know it. */
    public String label() {
        return label;
    }
}

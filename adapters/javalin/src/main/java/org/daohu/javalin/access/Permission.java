package org.daohu.javalin.access;

/** 权限 – what a caller may do beyond reading the ledger of its own divisions. */
public enum Permission {
    /** Submit commands to the ledger, as a maker. */
    SUBMIT,
    /** Decide on commands that others have submitted, as a checker. */
    DECIDE,
    /** Import files. */
    IMPORT,
    /** Check a list before it is paid. */
    CHECK_LIST,
    /** Upload policy packs and say which one is in force. */
    EDIT_PACKS,
    /** See persons unmasked; every look is recorded. */
    SEE_PERSONS,
    /** Read the trail of what was done and looked at. */
    SEE_AUDIT
}

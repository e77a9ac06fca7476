package org.daohu.javalin.access;

import com.google.common.collect.ImmutableSet;

/**
 * 岗位 – the posts that 博州财库〔2019〕9号 (part 4, item 2) asks for: the office in and out, clerks and checkers, each staffed; and
 * the two that look on. A person may hold several, but never checks what the same person has made.
 */
public enum Post {
    /** 总收发岗: receives quotas from above and passes them on. */
    RECEIVER(
            "总收发",
            ImmutableSet.of(Permission.SUBMIT, Permission.IMPORT),
            ImmutableSet.of("receive", "allocate-down", "recall", "carry-over")),
    /** 业务经办岗: refines, marks, pays; enters for units that have no operator of their own. */
    OPERATOR(
            "业务经办",
            ImmutableSet.of(Permission.SUBMIT, Permission.IMPORT, Permission.CHECK_LIST),
            ImmutableSet.of(
                    "allocate-own", "refine", "mark-per-household", "move", "recall", "carry-over", "pay", "refund")),
    /** 审核岗: decides on what others have submitted. */
    REVIEWER(
            "审核", ImmutableSet.of(Permission.DECIDE, Permission.CHECK_LIST, Permission.SEE_PERSONS), ImmutableSet.of()),
    /** 监督岗: follows doubts, keeps the policy packs; moves no money. */
    SUPERVISOR(
            "监督",
            ImmutableSet.of(Permission.EDIT_PACKS, Permission.CHECK_LIST, Permission.SEE_PERSONS, Permission.SEE_AUDIT),
            ImmutableSet.of()),
    /** 审计: reads everything but persons, and changes nothing. */
    AUDITOR("审计(只读)", ImmutableSet.of(Permission.SEE_AUDIT), ImmutableSet.of());

    private final String zh;
    private final ImmutableSet<Permission> permissions;
    private final ImmutableSet<String> acts;

    Post(String zh, ImmutableSet<Permission> permissions, ImmutableSet<String> acts) {
        this.zh = zh;
        this.permissions = permissions;
        this.acts = acts;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** What the post allows. */
    public ImmutableSet<Permission> permissions() {
        return permissions;
    }

    /** The commands that the post may submit, by the names of their JSON. */
    public ImmutableSet<String> acts() {
        return acts;
    }
}

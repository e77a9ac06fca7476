package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.policy.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * 预警规则 – one cause to doubt. Open: a vendor adds one class. Implementations are pure and thread-safe: no clock, no I/O, no
 * state; thresholds come from the policy pack.
 *
 * <p>{@link RuleBook} holds the order of the questions, so that a rule only answers them: does it concern this subject, is a
 * dataset that it needs absent, which date's law applies, is a row in force, and only then {@link #check}.
 *
 * @param <F> the facts that it judges
 */
public interface Rule<F extends Facts> {

    /** The rule's id, a contract of packs, files and reports: lower-case words joined by hyphens. */
    String id();

    /** 规则名称, in Chinese. */
    String titleZh();

    /** The rule's name in English. */
    String titleEn();

    /** Version of the rule's code, from 1; it changes when the same facts can get another answer. */
    default int version() {
        return 1;
    }

    /** The types of facts that it judges; usually one. Not empty. */
    ImmutableSet<Class<? extends F>> judges();

    /** The parameters that it reads; none by default. */
    default ImmutableList<Parameter> parameters() {
        return ImmutableList.of();
    }

    /** Datasets without which every verdict is indeterminate; none by default. */
    default ImmutableSet<Dataset> needs() {
        return ImmutableSet.of();
    }

    /** Whether these facts are a subject of the rule as far as the facts alone tell; every subject gets exactly one verdict. */
    boolean concerns(F facts);

    /**
     * Whether a subject that {@link #concerns} stays one under the row in force, e.g. whether the row binds its policy; yes
     * by default.
     *
     * @param day the law date, or the as-of date where that is unknown
     */
    default boolean concerns(F facts, Thresholds thresholds, LocalDate day) {
        return true;
    }

    /**
     * 适用日期 – the date whose law applies to these facts; null if it is unknown, which makes the verdict indeterminate for want
     * of {@link #lawDateFact}.
     */
    @Nullable
    LocalDate lawDate(F facts, LocalDate asOf);

    /** The fact that tells the law date; a rule whose law date can be unknown says which, e.g. {@code RECEIVED_DATE}. */
    default String lawDateFact() {
        return "law date";
    }

    /** The verdict on a subject, with the row in force at its law date. Never null, never an exception for broken facts. */
    Verdict check(F facts, Thresholds thresholds, LocalDate asOf);

    /**
     * This rule with the row in force: answers just as {@link #check} does. Made once for each row, before many facts are
     * judged: a rule that has something to prepare (a last day, a share as a fraction) overrides it.
     */
    default Check<F> bind(Thresholds thresholds, LocalDate asOf) {
        return facts -> check(facts, thresholds, asOf);
    }

    /**
     * The row in force as a warning about these facts cites it; the whole row by default. A rule whose rows say much that does not
     * concern a subject, e.g. the caps of all policies, leaves that out.
     */
    default RuleRow cited(F facts, RuleRow row) {
        return row;
    }

    /**
     * For rules about deadlines: the first day after {@code asOf} on which the verdict can change although no fact does; empty
     * if there is none. Lets a host wake up on that day instead of asking every day.
     */
    default Optional<LocalDate> nextChange(F facts, Thresholds thresholds, LocalDate asOf) {
        return Optional.empty();
    }
}

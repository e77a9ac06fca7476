package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.ledger.Subject;
import org.daohu.policy.Handling;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * 预警 – a doubt that can be shown, replayed and defended without the records that it came from: it keeps the facts, the
 * threshold row and the digest of the pack it rests on. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param ruleVersion the version of the rule's code
 * @param subject what it is about
 * @param division whose policy applied, or null if unknown
 * @param lawDate the date whose law applied
 * @param asOf the date at which it was judged
 * @param finding sentences, facts and amount
 * @param thresholds the policy row in force: severity, handling, parameters, document, basis
 * @param packName the pack
 * @param packDigest the pack's digest
 */
public record Warning(
        String rule,
        int ruleVersion,
        Subject subject,
        @Nullable Division division,
        LocalDate lawDate,
        LocalDate asOf,
        Finding finding,
        RuleRow thresholds,
        String packName,
        String packDigest)
        implements Comparable<Warning> {

    private static final Comparator<Warning> ORDER =
            Comparator.comparing(Warning::rule).thenComparing(Warning::subject);

    public Warning {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(lawDate, "lawDate");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(packName, "packName");
        Objects.requireNonNull(packDigest, "packDigest");
    }

    /** 预警等级. */
    public Severity severity() {
        return thresholds.severity();
    }

    /** 处理方式. */
    public Handling handling() {
        return thresholds.handling();
    }

    /** 依据, as shown to people. */
    public String basis() {
        return thresholds.basis();
    }

    /** The doubt in Chinese. */
    public String sentenceZh() {
        return finding.sentenceZh();
    }

    /** The doubt in English. */
    public String sentenceEn() {
        return finding.sentenceEn();
    }

    /** The facts that it rests on. */
    public ImmutableList<Fact> facts() {
        return finding.facts();
    }

    /** 涉及金额, or null. */
    public @Nullable Money amount() {
        return finding.amount();
    }

    /** By rule, then by subject (L7). */
    @Override
    public int compareTo(Warning other) {
        return ORDER.compare(this, other);
    }
}

package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.files.FileTally;
import org.daohu.files.Notice;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.RollUp;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;

/**
 * 核查结果 – what a check found, as the report shows it. Immutable and thread-safe.
 *
 * @param asOf the date at which everything was judged
 * @param book the rules
 * @param pack the policy pack
 * @param rollUps the ledger
 * @param verdicts verdict counts by rule, in the book's order
 * @param amounts money concerned by the warnings of each rule that raised any; rows of one rule may concern the same money
 * @param samples the first {@link #SAMPLE} warnings of each rule, by subject
 * @param files what was read, file by file
 * @param notices what somebody should know of and is no fault
 * @param faults how many faults were found
 * @param absent datasets that were not there
 */
public record CheckResult(
        LocalDate asOf,
        RuleBook book,
        PolicyPack pack,
        ImmutableList<RollUp> rollUps,
        ImmutableMap<String, VerdictCounts> verdicts,
        ImmutableMap<String, Money> amounts,
        ImmutableListMultimap<String, Warning> samples,
        ImmutableList<FileTally> files,
        ImmutableList<Notice> notices,
        long faults,
        ImmutableSet<Dataset> absent) {

    /** How many warnings of a rule the report shows; all of them stand in warnings.csv. */
    public static final int SAMPLE = 100;

    /** All warnings raised. */
    public long warnings() {
        return verdicts.values().stream().mapToLong(VerdictCounts::raised).sum();
    }
}

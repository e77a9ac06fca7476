package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.Subject;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 一卡多人 – one account receives for more households, or one person uses more accounts, than the pack allows. Accounts and persons
 * are named by their first row, since their numbers must not leave. Basis: practice of the platforms.
 */
final class SharedAccount extends RowGroupRule {

    static final String HOUSEHOLDS = "households";
    static final String ACCOUNTS = "accounts";

    SharedAccount() {
        super("shared-account", "一卡多人", "Account shared");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                new Parameter(
                        HOUSEHOLDS,
                        RuleParameter.Count.class,
                        "同一收款账号最多可代收的户数",
                        "households that one account may receive for"),
                new Parameter(
                        ACCOUNTS, RuleParameter.Count.class, "同一人最多可使用的收款账号数", "accounts that one person may use"));
    }

    @Override
    public ImmutableList<RowGrouping> groupings() {
        return ImmutableList.of(UsesOfAccounts.BY_ACCOUNT, UsesOfAccounts.BY_PERSON);
    }

    @Override
    public Verdict check(RowGroupFacts facts, Thresholds thresholds, LocalDate asOf) {
        boolean account = facts.subject().kind() == Subject.Kind.ACCOUNT;
        int limit = thresholds.count(account ? HOUSEHOLDS : ACCOUNTS);
        long found = facts.others().figure();
        if (found == UsesOfAccounts.UNKNOWN) {
            return missing(account ? "户编号" : "收款账号");
        }
        if (found <= limit) {
            return clear();
        }
        String counted = found + (found == UsesOfAccounts.MOST_COUNTED ? "+" : "");
        String first = facts.others().rows().stream().map(Subject::toString).collect(Collectors.joining(", "));
        boolean all = facts.others().rows().size() >= found;
        String named = facts.subject().toString();
        return new Doubt()
                .fact(account ? "户数" : "收款账号数", counted, facts.origin())
                .fact(account ? "最多户数" : "最多收款账号数", limit, facts.origin())
                .fact(account ? "first row of each household" : "first row of each account", first, facts.origin())
                .raised(
                        null,
                        account
                                ? "收款账号(" + named + ")为" + counted + "户代收补贴,超过" + limit + "户;各户首次出现的明细:" + first
                                        + (all ? "" : "等") + "。"
                                : "同一人(" + named + ")使用" + counted + "个收款账号领取补贴,超过" + limit + "个;各账号首次出现的明细:" + first
                                        + (all ? "" : "等") + "。",
                        account
                                ? "The account of " + named + " receives for " + counted + " households, more than "
                                        + limit + "; the first row of each: " + first + (all ? "" : " and more") + "."
                                : "The person of " + named + " uses " + counted + " accounts, more than " + limit
                                        + "; the first row of each: " + first + (all ? "" : " and more") + ".");
    }
}

package org.daohu.examples.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.QuotaFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;

/** 规则 – the shipped rules of the same ids under the shipped national pack. Immutable and thread-safe. */
final class DaohuQuotas {

    /** The rules of the benchmark. */
    static final ImmutableList<String> RULES = ImmutableList.of(
            "late-decomposition",
            "pending-unresolved",
            "over-allocated",
            "over-paid",
            "scan-missing",
            "document-number-malformed",
            "slow-spending",
            "idle-funds");

    private final RuleBook book;
    private final PolicyPack pack;

    DaohuQuotas() {
        ImmutableList.Builder<Rule<?>> rules = ImmutableList.builder();
        for (String id : RULES) {
            rules.add(StandardRules.book().rule(id).orElseThrow());
        }
        this.book = RuleBook.of(rules.build());
        this.pack = PolicyPacks.shipped("national-2018");
    }

    PolicyPack pack() {
        return pack;
    }

    /** The warnings about {@code quotas}, each with its sentences, facts and basis. */
    List<Warning> judge(List<QuotaFacts> quotas) {
        List<Warning> warnings = new ArrayList<>();
        Evaluator evaluator = new Evaluator(book, pack, ImmutableSet.of(), QuotaCases.AS_OF, warnings::add);
        evaluator.judgeQuotas(quotas);
        return warnings;
    }

    /** The same with every word and fact of them read, as who prints them all does. */
    List<String> judgeAndRead(List<QuotaFacts> quotas) {
        List<String> read = new ArrayList<>();
        for (Warning warning : judge(quotas)) {
            read.add(warning.sentenceZh());
            read.add(warning.sentenceEn());
            warning.facts().forEach(fact -> read.add(fact.value()));
        }
        return read;
    }
}

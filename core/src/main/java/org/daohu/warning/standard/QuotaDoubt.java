package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Explanation;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Verdict;

/**
 * 指标疑点 – a doubt about a quota that is written when somebody reads it: it keeps the facts, which the ledger keeps anyway. An
 * identity number that somebody used as a quota's or voucher's number is masked here. Immutable and thread-safe.
 */
abstract class QuotaDoubt implements Explanation {

    private final QuotaFacts facts;

    QuotaDoubt(QuotaFacts facts) {
        this.facts = facts;
    }

    /** The sentence in Chinese; the finding masks it. */
    abstract String zh(QuotaFacts facts, QuotaRow row);

    /** The sentence in English; the finding masks it. */
    abstract String en(QuotaFacts facts, QuotaRow row);

    /** Names the facts that it rests on. */
    abstract void cite(Doubt doubt, QuotaFacts facts, QuotaRow row);

    /**
     * The verdict.
     *
     * @param amount the money concerned
     */
    final Verdict raised(Money amount) {
        return new Verdict.Raised(Finding.of(this, amount));
    }

    @Override
    public final String sentenceZh() {
        return zh(facts, facts.row());
    }

    @Override
    public final String sentenceEn() {
        return en(facts, facts.row());
    }

    @Override
    public final ImmutableList<Fact> facts() {
        Doubt doubt = new Doubt();
        cite(doubt, facts, facts.row());
        return doubt.facts();
    }
}

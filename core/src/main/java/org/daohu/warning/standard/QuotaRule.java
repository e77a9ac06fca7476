package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.warning.DayRule;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 指标类规则 – a rule about live quota rows; all of them unless it says otherwise. */
abstract class QuotaRule extends StandardRule<QuotaFacts> implements DayRule<QuotaFacts> {

    QuotaRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn, ImmutableSet.of(QuotaFacts.class));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return true;
    }

    @Override
    public final Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        return bind(thresholds, asOf).judge(facts);
    }

    /** Every quota rule is asked of many quotas, so each binds itself. */
    @Override
    public abstract QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf);

    /** 文件日期, else the as-of date. */
    static long documentDayElse(QuotaFacts facts, long asOf) {
        return facts.documentDay() == Facts.UNKNOWN_DAY ? asOf : facts.documentDay();
    }
}

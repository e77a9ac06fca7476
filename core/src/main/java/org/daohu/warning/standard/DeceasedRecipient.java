package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.household.RecipientCheck;
import org.daohu.household.RecipientRole;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.ListRowFacts;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 死亡后领取 – somebody whom a list row names had died before the pay day: the beneficiary, the head of the household or the
 * payee. Who died on the pay day was alive on it. Basis: practice of the platforms.
 */
final class DeceasedRecipient extends PaidRowRule {

    DeceasedRecipient() {
        super("deceased-recipient", "死亡后领取", "Paid to somebody deceased");
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.DEATHS);
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate payDay = payDay(facts);
        ImmutableList<RecipientCheck.Hit> listed = facts.recipients().deceased();
        if (listed == null) {
            return missing(Dataset.DEATHS.label());
        }
        List<RecipientCheck.Hit> dead = firstDeaths(listed, payDay);
        if (dead.isEmpty()) {
            String unidentified = facts.recipients().unidentified();
            return unidentified == null ? clear() : missing(unidentified);
        }
        Doubt doubt = doubtAboutPaid(facts);
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (RecipientCheck.Hit hit : dead) {
            doubt.fact(
                    hit.role().zh() + "死亡日期",
                    hit.stretch().from(),
                    hit.stretch().origin());
            zh.append(zh.isEmpty() ? "" : "、")
                    .append(hit.role().zh())
                    .append("已于")
                    .append(hit.stretch().from())
                    .append("死亡");
            en.append(en.isEmpty() ? "" : ", ")
                    .append("the ")
                    .append(hit.role().en())
                    .append(" had died on ")
                    .append(hit.stretch().from());
        }
        return doubt.raised(
                facts.row().paid(),
                "发放明细" + facts.row().reference() + ":" + personZh(facts.row()) + "的政策"
                        + facts.row().policy() + "补贴" + facts.row().paid() + "元于" + payDay + "发放," + zh + "。",
                "List row " + facts.row().reference() + ": " + facts.row().paid() + " yuan of policy "
                        + facts.row().policy() + " for " + personEn(facts.row()) + " were paid on " + payDay + "; " + en
                        + ".");
    }

    /** Each part's earliest death before the pay day; a list may hold a person twice. */
    private static List<RecipientCheck.Hit> firstDeaths(ImmutableList<RecipientCheck.Hit> listed, LocalDate payDay) {
        List<RecipientCheck.Hit> dead = new ArrayList<>();
        RecipientRole last = null;
        for (RecipientCheck.Hit hit : listed) {
            LocalDate died = hit.stretch().from();
            if (hit.role() != last && (died == null || died.isBefore(payDay))) {
                dead.add(hit);
                last = hit.role();
            }
        }
        return dead;
    }
}

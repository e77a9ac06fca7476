package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daohu.Money;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.SpendingFacts;
import org.daohu.policy.NegativeListAnswer;
import org.daohu.policy.NegativeListAnswer.Forbidden;
import org.daohu.policy.NegativeListAnswer.Hit;
import org.daohu.policy.NegativeListAnswer.Match;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 负面清单 – what a project or a payment says of itself matches an entry of the negative list, and none of the entry's
 * exceptions applies. The text is not quoted, since it may name people: entry, article, word and field are. Basis: the pack;
 * 财农〔2017〕8号.
 */
final class NegativeList extends StandardRule<SpendingFacts> {

    NegativeList() {
        super(
                "negative-list",
                "负面清单",
                "Negative list",
                ImmutableSet.<Class<? extends SpendingFacts>>of(PaymentFacts.class, ProjectFacts.class));
    }

    @Override
    public boolean concerns(SpendingFacts facts) {
        return true;
    }

    @Override
    public LocalDate lawDate(SpendingFacts facts, LocalDate asOf) {
        if (facts instanceof PaymentFacts paid) {
            return paid.payment().payDate();
        }
        Project project = ((ProjectFacts) facts).project();
        LocalDate start = project.startDate() == null ? project.libraryDate() : project.startDate();
        return start == null ? asOf : start;
    }

    @Override
    public Verdict check(SpendingFacts facts, Thresholds thresholds, LocalDate asOf) {
        NegativeListAnswer answer =
                thresholds.negativeList(facts.spending(), facts.division(), facts.county(), lawDate(facts, asOf));
        if (answer instanceof Forbidden forbidden) {
            return raised(facts, forbidden);
        }
        if (answer instanceof NegativeListAnswer.Unknown unknown) {
            return missing(unknown.missing());
        }
        return answer instanceof NegativeListAnswer.NotInForce ? Verdict.NOT_IN_FORCE : clear();
    }

    private static Verdict raised(SpendingFacts facts, Forbidden forbidden) {
        Doubt doubt = new Doubt();
        for (Match match : forbidden.matches()) {
            for (Hit hit : match.hits()) {
                doubt.fact(hit.field(), hit.word(), facts.origin());
            }
        }
        for (Match match : forbidden.silenced()) {
            doubt.fact("silenced entry " + match.entry(), match.exception(), facts.origin());
        }
        String zh = forbidden.matches().stream().map(NegativeList::tellZh).collect(Collectors.joining(";"));
        String en = forbidden.matches().stream().map(NegativeList::tellEn).collect(Collectors.joining("; "));
        if (facts instanceof PaymentFacts paid) {
            String voucher = paid.payment().voucherNumber();
            LocalDate day = paid.payment().payDate();
            Money amount = paid.payment().amount();
            return doubt.raised(
                    amount,
                    "凭证" + voucher + "于" + day + "支付" + amount + "元,命中负面清单:" + zh + "。",
                    "Voucher " + voucher + " of " + day + " over " + amount + " yuan matches the negative list: " + en
                            + ".");
        }
        String code = ((ProjectFacts) facts).project().code();
        return doubt.raised(
                null,
                "项目" + code + "命中负面清单:" + zh + "。",
                "Project " + code + " matches the negative list: " + en + ".");
    }

    private static String tellZh(Match match) {
        return "条目" + match.entry() + "“" + match.article() + "”(" + match.source() + "),"
                + match.hits().stream()
                        .map(hit -> hit.field() + "含“" + hit.word() + "”")
                        .collect(Collectors.joining("、"));
    }

    private static String tellEn(Match match) {
        return "entry " + match.entry() + " \"" + match.article() + "\" (" + match.source() + "), by "
                + match.hits().stream()
                        .map(hit -> "\"" + hit.word() + "\" in " + hit.field())
                        .collect(Collectors.joining(", "));
    }
}

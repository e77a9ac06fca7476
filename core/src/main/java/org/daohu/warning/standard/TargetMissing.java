package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 无绩效目标 – a project that has money has no performance target, or its first was set after the first payment; on the same
 * day is in time. Basis: 国办发〔2018〕35号.
 */
final class TargetMissing extends StandardRule<ProjectFacts> {

    TargetMissing() {
        super("target-missing", "无绩效目标", "Performance target missing", ImmutableSet.of(ProjectFacts.class));
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.TARGETS);
    }

    @Override
    public boolean concerns(ProjectFacts facts) {
        return !facts.quotas().isEmpty() || !facts.payments().isEmpty();
    }

    @Override
    public LocalDate lawDate(ProjectFacts facts, LocalDate asOf) {
        return firstPayment(facts)
                .or(() -> facts.quotas().stream()
                        .map(QuotaRow::documentDate)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .orElse(asOf);
    }

    @Override
    public Verdict check(ProjectFacts facts, Thresholds thresholds, LocalDate asOf) {
        Project project = facts.project();
        Optional<TargetRow> earliest = facts.targets().stream()
                .min(Comparator.comparing(TargetRow::setDate).thenComparing(TargetRow::indicatorCode));
        Optional<LocalDate> firstPayment = firstPayment(facts);
        if (earliest.isPresent()
                && (firstPayment.isEmpty() || !earliest.get().setDate().isAfter(firstPayment.get()))) {
            return clear();
        }
        Doubt doubt =
                new Doubt().fact("PRO_CODE", project.code(), project.origin()).payments(facts.payments());
        earliest.ifPresent(target -> doubt.fact("SET_DATE", target.setDate(), target.origin()));
        String paidZh = firstPayment.map(day -> ",首笔支付日期为" + day).orElse("");
        String paidEn = firstPayment.map(day -> ", the first on " + day).orElse("");
        return doubt.raised(
                null,
                "项目%s有%s条指标、%s笔支付%s,但%s。"
                        .formatted(
                                project.code(),
                                facts.quotas().size(),
                                facts.payments().size(),
                                paidZh,
                                earliest.map(target -> "最早的绩效目标至" + target.setDate() + "才设定")
                                        .orElse("没有绩效目标")),
                "Project %s is named by %s quotas and %s payments%s, but %s."
                        .formatted(
                                project.code(),
                                facts.quotas().size(),
                                facts.payments().size(),
                                paidEn,
                                earliest.map(target ->
                                                "its earliest performance target was set only on " + target.setDate())
                                        .orElse("has no performance target")));
    }

    private static Optional<LocalDate> firstPayment(ProjectFacts facts) {
        return facts.payments().stream().map(Payment::payDate).min(Comparator.naturalOrder());
    }
}

package org.daohu.files.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Rate;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.LedgerLine;
import org.daohu.policy.Handling;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.Severity;
import org.daohu.policy.SubsidyCap;

/** The words and figures of the page as people read them; figures never depend on the machine's locale. */
final class HtmlReportWords {

    private HtmlReportWords() {}

    /** 万元, rounded half up to two decimals: for big figures beside which the exact amount stands. */
    static String wan(Money amount) {
        return grouped(amount.in(MoneyUnit.WAN_YUAN).setScale(2, RoundingMode.HALF_UP));
    }

    /** The exact amount in yuan with commas. */
    static String yuan(Money amount) {
        return grouped(amount.in(MoneyUnit.YUAN));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Two decimals, rounded half up; a dash where there is no whole to take a share of. */
    static String percent(Optional<Rate> rate) {
        return rate.map(r -> r.percent(2, RoundingMode.HALF_UP).toPlainString() + "%")
                .orElse("–");
    }

    static String denominatorZh(Rate rate) {
        return switch (rate.denominator()) {
            case LedgerLine.OF_RECEIVED -> "占接收";
            case LedgerLine.OF_ALLOCATED_OWN -> "占分配本级";
            case LedgerLine.OF_AMOUNT -> "占指标金额";
            case LedgerLine.OF_VOUCHER_AMOUNT -> "占应有发放表的凭证";
            default -> "占" + rate.denominator();
        };
    }

    static String zh(Severity severity) {
        return switch (severity) {
            case NOTICE -> "提示";
            case MINOR -> "一般";
            case MAJOR -> "较重";
            case CRITICAL -> "严重";
        };
    }

    static String en(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String zh(Handling handling) {
        return switch (handling) {
            case RECORD -> "记录";
            case REMIND -> "提醒";
            case WARN -> "警告";
            case WARN_WITH_ATTACHMENT -> "警告并须上传附件";
            case FREEZE -> "冻结";
            case INTERCEPT -> "拦截";
        };
    }

    static String en(Handling handling) {
        return handling.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String zh(Dataset dataset) {
        return switch (dataset) {
            case LISTS -> "发放表";
            case REGISTER -> "建档立卡登记册";
            case TARGETS -> "绩效目标";
            case COUNTIES -> "县区脱贫状态";
            case RETURNS -> "退回款";
            case DEATHS -> "死亡人员名单";
            case PAYROLL -> "财政供养人员名单";
        };
    }

    /** A threshold with its unit. */
    static String value(RuleParameter parameter) {
        if (parameter instanceof RuleParameter.Days days) {
            return days.days() + " 天 days";
        }
        if (parameter instanceof RuleParameter.Years years) {
            return years.years() + " 年 years";
        }
        if (parameter instanceof RuleParameter.Codes codes) {
            return String.join(" ", codes.codes());
        }
        if (parameter instanceof RuleParameter.Count count) {
            return count.count() + " 个";
        }
        if (parameter instanceof RuleParameter.Caps caps) {
            return caps.byPolicy().values().stream().map(HtmlReportWords::value).collect(Collectors.joining("; "));
        }
        if (parameter instanceof RuleParameter.Exclusive exclusive) {
            return exclusive.sets().stream()
                    .map(set -> String.join(" ↔ ", set.policies()) + " (" + set.source() + ")")
                    .collect(Collectors.joining("; "));
        }
        return ((RuleParameter.Steps) parameter)
                .steps().stream()
                        .map(step -> String.format(
                                Locale.ROOT,
                                "%02d-%02d → %s%%",
                                step.due().getMonthValue(),
                                step.due().getDayOfMonth(),
                                step.percent().toPlainString()))
                        .collect(Collectors.joining("; "));
    }

    private static String value(SubsidyCap cap) {
        return cap.policy() + ": " + cap.measureZh() + " "
                + grouped(cap.amount().in(MoneyUnit.YUAN)) + " 元 yuan " + cap.validity() + " (" + cap.source() + ")";
    }

    private static String grouped(BigDecimal figure) {
        return String.format(Locale.ROOT, "%,.2f", figure);
    }
}

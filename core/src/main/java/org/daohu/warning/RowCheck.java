package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.daohu.TextFolding;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.SubsidyCap;

/** Checks one row of a pack against the rule that will read it. For one use. */
final class RowCheck {

    private final RuleRow row;
    private final RowFaults faults;

    RowCheck(RuleRow row, RowFaults faults) {
        this.row = row;
        this.faults = faults;
    }

    void run(RuleBook book) {
        if (TextFolding.isBlank(row.basis())) {
            faults.add("basis", "'" + row.basis() + "'", "不为空白的文字", "a text that is not blank");
        }
        Optional<Rule<?>> rule = book.rule(row.rule());
        if (rule.isEmpty()) {
            List<String> known = book.rules().stream().map(Rule::id).toList();
            faults.add("rule", row.rule(), "规则库中的规则 " + known, "a rule of the book: " + known);
            return;
        }
        TreeSet<String> unknown = new TreeSet<>(row.parameters().keySet());
        for (Parameter declared : row.inForce() ? rule.get().parameters() : ImmutableList.<Parameter>of()) {
            unknown.remove(declared.name());
            checkParameter(declared);
        }
        unknown.forEach(name -> faults.add(
                "parameters." + name,
                "a parameter that the rule does not read",
                "规则声明的参数",
                "only parameters that rule " + row.rule() + " declares"));
    }

    private void checkParameter(Parameter declared) {
        RuleParameter found = row.parameters().get(declared.name());
        String property = "parameters." + declared.name();
        String meaningZh = "(" + declared.meaningZh() + ")";
        String meaningEn = " (" + declared.meaningEn() + ")";
        if (found == null || !declared.type().isInstance(found)) {
            String unit = unit(declared.type());
            faults.add(
                    property, found == null ? "nothing" : unit(found.getClass()), unit + meaningZh, unit + meaningEn);
        } else if (!declared.unknownCodes(found).isEmpty()) {
            faults.add(
                    property,
                    String.join(" ", declared.unknownCodes(found)),
                    declared.codeForm() + meaningZh,
                    declared.codeForm() + meaningEn);
        } else if (found instanceof RuleParameter.Caps caps) {
            checkCaps(property, caps);
        }
    }

    /** A cap is asked for on law dates of its row alone. */
    private void checkCaps(String property, RuleParameter.Caps caps) {
        for (Map.Entry<String, SubsidyCap> cap : caps.byPolicy().entries()) {
            if (!cap.getValue().validity().overlaps(row.period())) {
                faults.add(
                        property,
                        "a cap of " + cap.getKey() + " for " + cap.getValue().validity() + ", in a row for "
                                + row.period(),
                        "与所在行期间有重叠的上限",
                        "caps that hold on a day of their row");
            }
        }
    }

    private static String unit(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

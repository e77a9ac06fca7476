package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.files.Fault.Allowed;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;

/** Reads {@code caps}: what a pack would say of each cap, a row each. */
final class CapReader implements RowReader<CapRow> {

    private static final ImmutableMap<String, SubsidyCap.Per> PER =
            ImmutableMap.of("每人", SubsidyCap.Per.PERSON, "每户", SubsidyCap.Per.HOUSEHOLD, "每计量单位", SubsidyCap.Per.UNIT);
    private static final ImmutableMap<String, SubsidyCap.Each> EACH =
            ImmutableMap.of("每次", SubsidyCap.Each.PAYMENT, "每月", SubsidyCap.Each.MONTH, "每年", SubsidyCap.Each.YEAR);

    private static final Allowed PER_CODES = Expected.codes(String.join(", ", PER.keySet()));
    private static final Allowed EACH_CODES = Expected.codes(String.join(", ", EACH.keySet()));
    private static final Allowed ONE_POLICY = new Allowed("一项补贴政策的编码,不含 *", "the code of one policy, without *");
    private static final Allowed CAP =
            new Allowed("大于零的金额(元),至多 1000000000000", "an amount in yuan above zero, at most 1000000000000");
    private static final Allowed UNIT_NEEDED =
            new Allowed("计量单位,如 亩(上限口径为每计量单位)", "a unit such as 亩, since the cap is for 每计量单位");
    private static final Allowed NO_UNIT = new Allowed("空(上限口径不是每计量单位)", "blank, since the cap is not for 每计量单位");
    private static final Allowed EACH_OF_UNITS =
            new Allowed("每次(每计量单位的上限按次核定)", "每次: a cap for a unit is for each payment");
    private static final Allowed AFTER_START = new Allowed("晚于起始日期的日期", "a date after 起始日期");

    private final Layout.Builder columns = Layout.builder();
    private final Column policy = columns.required("补贴政策");
    private final Column per = columns.required("上限口径");
    private final Column unit = columns.optional("计量单位");
    private final Column each = columns.required("上限周期");
    private final Column amount = columns.required("上限金额(元)");
    private final Column from = columns.optional("起始日期");
    private final Column to = columns.optional("终止日期");
    private final Column document = columns.required("依据文件");
    private final Column article = columns.optional("依据条款");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable CapRow read(RowCells cells) {
        String policyCode = cells.requiredCode(policy);
        if (policyCode.indexOf('*') >= 0) {
            cells.refuse(policy, policyCode, ONE_POLICY);
        }
        var perWhom = cells.oneOf(per, PER, PER_CODES);
        var howOften = cells.oneOf(each, EACH, EACH_CODES);
        String unitName = unit(cells, perWhom, howOften);
        Money most = amount(cells);
        LocalDate first = cells.date(from);
        LocalDate after = cells.date(to);
        if (first != null && after != null && !first.isBefore(after)) {
            cells.refuse(to, after.toString(), AFTER_START);
        }
        String documentName = cells.requiredText(document);
        String articleText = Objects.requireNonNullElse(cells.text(article), "");
        if (!cells.isSound() || perWhom == null || howOften == null) {
            return null;
        }
        return new CapRow(
                new SubsidyCap(
                        policyCode,
                        perWhom,
                        unitName,
                        howOften,
                        most,
                        new Period(first, after),
                        new Source(documentName, articleText)),
                cells.origin());
    }

    private @Nullable String unit(
            RowCells cells, SubsidyCap.@Nullable Per perWhom, SubsidyCap.@Nullable Each howOften) {
        String text = cells.text(unit);
        if (perWhom == SubsidyCap.Per.UNIT) {
            if (text == null && !cells.isFlawed(unit)) {
                cells.refuse(unit, "", UNIT_NEEDED);
            }
            if (howOften != null && howOften != SubsidyCap.Each.PAYMENT) {
                cells.refuse(each, howOften.zh(), EACH_OF_UNITS);
            }
        } else if (perWhom != null && text != null) {
            cells.refuse(unit, text, NO_UNIT);
        }
        return text;
    }

    private Money amount(RowCells cells) {
        Money most = cells.amountOrNull(amount);
        if (most == null) {
            return Money.ZERO;
        }
        if (!most.isPositive() || most.compareTo(SubsidyCap.MOST) > 0) {
            cells.refuse(amount, most.toString(), CAP);
        }
        return most;
    }

    @Override
    public Column keyColumn() {
        return policy;
    }

    @Override
    public String keyName() {
        return String.join("+", policy.name(), per.name(), unit.name(), each.name(), from.name());
    }

    /** What is capped from which day on; two rows of one measure that overlap otherwise collide, which the pack tells. */
    @Override
    public String key(CapRow fact) {
        SubsidyCap cap = fact.cap();
        return String.join(
                "\t",
                cap.policy(),
                cap.per().zh(),
                Objects.toString(cap.unit(), ""),
                cap.each().zh(),
                Objects.toString(cap.validity().from(), ""));
    }
}

package org.daohu.files.check;

/** A few terms for readers who do not work with quotas every day. */
final class HtmlReportGlossary {

    private HtmlReportGlossary() {}

    static void write(HtmlReportMarkup page) {
        page.open("section", "id", "glossary", "aria-labelledby", "glossary-title");
        page.bilingual("h2", "名词", "Terms", "id", "glossary-title");
        page.open("dl", "class", "glossary");
        term(page, "指标", "quota", "预算指标：允许一个区划或单位在一项资金内支出的额度。", "Leave to spend an amount of a fund.");
        term(
                page,
                "待分指标",
                "pending quota",
                "尚未细化到具体项目的指标，不得直接支付。",
                "A quota not yet broken down to projects; nothing is paid from it.");
        term(
                page,
                "接收",
                "received",
                "从数据之外、其他区划、或其他年度和资金进入本行的指标金额。",
                "Quotas that came into the line from outside, another division, year or fund.");
        term(page, "分配下级", "allocated down", "已下达给其他区划的金额。", "Amounts that went on to other divisions.");
        term(
                page,
                "分配本级",
                "allocated own",
                "已落到本区划单位、乡镇和项目的金额，含结转。",
                "Amounts placed with the division's own agencies, townships and projects, carry-over in it.");
        term(
                page,
                "未分配",
                "unallocated",
                "财政部门手中尚未分配的金额。接收 = 分配下级 + 分配本级 + 未分配。",
                "What the finance department still holds. Received = down + own + unallocated.");
        term(
                page,
                "分配进度",
                "allocation rate",
                "（分配下级 + 分配本级）÷ 接收；单条指标除以其金额。",
                "(down + own) of what was received, or of a quota's amount.");
        term(
                page,
                "支付进度",
                "payment rate",
                "净支付 ÷ 分配本级；单条指标除以其金额。净支付 = 支付 − 退回。",
                "Net payments of the own share, or of a quota's amount.");
        term(
                page,
                "疑点",
                "doubt",
                "规则发现的、需要人去核实的线索，不是结论。",
                "What a rule found and a person should check; not a verdict on anybody.");
        term(
                page,
                "适用日期",
                "law date",
                "决定适用哪一版规定的日期，例如收到指标之日、支付之日。",
                "The date that tells which version of a provision applies.");
        term(page, "未施行", "not in force", "适用日期当天该规则在该区域没有施行的规定。", "No provision covers the law date in the area.");
        page.close("dl").close("section");
    }

    private static void term(HtmlReportMarkup page, String zh, String en, String meaningZh, String meaningEn) {
        page.open("div")
                .bilingual("dt", zh, en)
                .bilingual("dd", meaningZh, meaningEn)
                .close("div");
    }
}

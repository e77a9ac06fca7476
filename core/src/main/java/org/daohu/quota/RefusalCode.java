package org.daohu.quota;

/**
 * 拒绝代码 – every reason for which a command is refused. The order of declaration is the order of precedence: if several
 * apply, the first is the answer, always. First what the command says, then whether it names what exists, then whether
 * it may act on it, then whether the money suffices. Names are contracts: they appear in stored outcomes and reports.
 */
public enum RefusalCode {
    /** The command id is blank, longer than {@link Limits#CODE_LENGTH_MAX}, or has spaces, control or full-width characters. */
    COMMAND_ID_MALFORMED("指令编号不规范(长度{length})", "The command id is malformed (length {length})."),
    /** The id belongs to another command that was applied; the fact {@code field} names what differs. */
    COMMAND_ID_REUSED(
            "指令编号{command}已用于另一指令,{field}不同", "Command id {command} was used for another command: {field} differs."),
    /** The law date is not from {@link Limits#DATE_MIN} to {@link Limits#DATE_MAX}. */
    DATE_OUT_OF_RANGE("日期{date}超出范围", "The date {date} is out of range."),
    /** The law date is after the as-of date. */
    DATE_IN_FUTURE("日期{date}晚于办理日{asOf}", "The date {date} is after {asOf}."),
    /** An allocation has no shares. */
    SHARES_MISSING("没有分配明细", "There are no shares."),
    /** An allocation has more than {@link Limits#SHARES_MAX} shares. */
    SHARES_TOO_MANY("分配明细{count}条,超过上限{limit}条", "There are {count} shares, at most {limit} are allowed."),
    /** An id or a code is blank, too long, or has spaces, control or full-width characters; {@code field} names it. */
    CODE_MALFORMED("{field}不规范(长度{length})", "{field} is malformed (length {length})."),
    /** The act needs a document, and there is none ({@link Command#needsDocument()}). */
    DOCUMENT_MISSING("缺少文号", "The act needs a document number."),
    /** The document is of a year after that of the law date. */
    DOCUMENT_YEAR_LATER("文号{document}的年份晚于日期{date}", "Document {document} is of a later year than {date}."),
    /** A quota id occurs twice in one command. */
    QUOTA_ID_REPEATED("指标编号{quota}在同一指令中重复", "Quota id {quota} occurs twice in the command."),
    /** An amount is zero or negative. */
    AMOUNT_NOT_POSITIVE("{field} {amount}元,应大于零", "{field} is {amount} yuan, it must be above zero."),
    /** An amount, or the sum of the shares, is beyond {@link Limits#AMOUNT_FEN_MAX}. */
    AMOUNT_TOO_LARGE("{field}超过上限{limit}元", "{field} exceeds the limit of {limit} yuan."),
    /** A share of 分配下级 goes to the division that allocates. */
    SAME_DIVISION("分配下级的接收区划{division}就是分配区划", "Division {division} cannot allocate down to itself."),
    /** A year further ahead than the one that follows the law date's: quotas are given notice of in the year before. */
    FISCAL_YEAR_TOO_EARLY(
            "{fiscalYear}年度指标不得早于{earliest}接收,日期为{date}",
            "Quotas of {fiscalYear} are received from {earliest} on, not on {date}."),

    /** A quota that must exist does not. */
    QUOTA_UNKNOWN("指标{quota}不存在", "Quota {quota} does not exist."),
    /** The id of a new quota is taken. */
    QUOTA_EXISTS("指标编号{quota}已存在", "Quota {quota} exists already."),
    /** The voucher to be refunded does not exist. */
    VOUCHER_UNKNOWN("支付凭证{voucher}不存在", "Voucher {voucher} does not exist."),
    /** The number of a new voucher is taken. */
    VOUCHER_EXISTS("支付凭证号{voucher}已存在", "Voucher {voucher} exists already."),
    /** The voucher was paid from another quota than the refund names. */
    VOUCHER_OF_OTHER_QUOTA(
            "支付凭证{voucher}不是由指标{quota}支付的,而是{paidFrom}",
            "Voucher {voucher} was not paid from quota {quota} but from {paidFrom}."),
    /** A recall names another quota than the parent, or one for a quota from outside, or none for one that has a parent. */
    PARENT_MISMATCH("指标{quota}的来源指标是{parent},不是{found}", "The source of quota {quota} is {parent}, not {found}."),
    /** The stored quota breaks its identity in {@code term}, or is executable without a project. */
    QUOTA_BROKEN("指标{quota}自身数据不平衡:{term}", "The stored quota {quota} is broken: {term}."),
    /** The stored voucher's amount or refunds are out of bounds. */
    VOUCHER_BROKEN("支付凭证{voucher}自身数据有误", "The stored voucher {voucher} is broken."),
    /**
     * The stored rows contradict each other: a voucher has more to refund than its quota has paid and not got back; or a
     * quota came with more than its source passed on by {@code term}, or has more to return than is out.
     */
    ROWS_CONTRADICT(
            "指标{quota}的{term}与{other}的数据矛盾", "Quota {quota}, {term}, and {other} contradict each other as stored."),

    /** The acting division does not hold the quota (a recall: nor its parent). */
    DIVISION_MISMATCH(
            "区划{division}不持有指标{quota}(持有区划{holder})",
            "Division {division} does not hold quota {quota}; {holder} does."),
    /** The command is dated before the quota was received. */
    DATED_BEFORE_RECEIPT(
            "日期{date}早于指标{quota}的接收日期{received}", "The date {date} is before quota {quota} was received ({received})."),
    /** The refund is dated before its payment. */
    DATED_BEFORE_PAYMENT(
            "日期{date}早于凭证{voucher}的支付日期{paid}", "The date {date} is before voucher {voucher} was paid ({paid})."),
    /** The quota is pending: it is never paid (S3), and money is moved between projects only. */
    QUOTA_PENDING("指标{quota}为待分指标,不得支付或调剂", "Quota {quota} is pending: it is neither paid nor moved."),
    /** The quota is executable: there is nothing left to allocate or refine; money of a project is moved. */
    QUOTA_EXECUTABLE(
            "指标{quota}已细化到项目{project},应办理调剂",
            "Quota {quota} belongs to project {project} already; its money is moved, not allocated."),
    /** The quota was given to an agency, which cannot allocate to other divisions; it has to be recalled first. */
    HELD_BY_AGENCY(
            "指标{quota}已下达到单位{agency},须先收回再分配下级",
            "Quota {quota} is with agency {agency}; recall it before it is allocated down."),
    /** The voucher states another year than the quota's. */
    FISCAL_YEAR_MISMATCH(
            "凭证年度{found}与指标{quota}年度{fiscalYear}不符", "The voucher states {found}, quota {quota} is of {fiscalYear}."),
    /** The voucher states another fund than the quota's. */
    FUND_MISMATCH("凭证资金{found}与指标{quota}资金{fund}不符", "The voucher states fund {found}, quota {quota} is of {fund}."),
    /** The voucher states another project than the quota's. */
    PROJECT_MISMATCH(
            "凭证项目{found}与指标{quota}项目{project}不符",
            "The voucher states project {found}, quota {quota} belongs to {project}."),
    /** A payment is dated before the quota's fiscal year begins (预算法 18). */
    FISCAL_YEAR_NOT_BEGUN("日期{date}时{fiscalYear}年度尚未开始", "Fiscal year {fiscalYear} has not begun on {date}."),
    /** A carry-over does not go to the year after the quota's. */
    FISCAL_YEAR_NOT_NEXT(
            "指标{quota}为{fiscalYear}年度,只能结转下一年度,不能结转到{found}",
            "Quota {quota} of {fiscalYear} is carried over to the next year, not to {found}."),
    /** A move goes to the project that has the money already. */
    SAME_PROJECT("调剂的目标项目{project}就是原项目", "The money belongs to project {project} already."),
    /** The quota carries the mark 到人到户 already. */
    ALREADY_MARKED("指标{quota}已标识到人到户", "Quota {quota} is marked per household already."),
    /** A payment comes with a list, but its quota is not marked 到人到户 (S3: all such money carries the mark). */
    HOUSEHOLD_MARK_MISSING(
            "指标{quota}未标识到人到户,不得凭发放表支付",
            "Quota {quota} is not marked per household; mark it before it is paid by a list."),
    /** A quota marked 到人到户 is paid without the total of its payment list. */
    LIST_TOTAL_MISSING("指标{quota}到人到户,缺少发放表合计", "Quota {quota} is paid per household and needs a list total."),
    /** The list's total is not the payment's amount (L4). */
    LIST_TOTAL_MISMATCH(
            "发放表合计{listTotal}元与支付金额{amount}元不符,相差{difference}元",
            "The list adds up to {listTotal} yuan, the payment to {amount}: they differ by {difference}."),

    /** The act takes more than the quota's balance; {@code term} names the term that breaks the identity. */
    BALANCE_EXCEEDED(
            "指标{quota}余额{balance}元,不足{term}{requested}元,差{shortfall}元",
            "Quota {quota} has {balance} yuan left; {term} {requested} exceeds it by {shortfall}."),
    /** The refund is more than was paid and not yet refunded. */
    REFUND_EXCEEDED(
            "凭证{voucher}可退{refundable}元,不足退款{requested}元",
            "Voucher {voucher} has {refundable} yuan left to refund, not {requested}."),
    /** A term would add up beyond {@link Limits#TERM_FEN_MAX} over the quota's life. */
    TERM_TOO_LARGE("指标{quota}的{term}累计将超过上限{limit}元", "The term {term} of quota {quota} would exceed {limit} yuan.");

    private final String templateZh;
    private final String templateEn;

    RefusalCode(String templateZh, String templateEn) {
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    String templateZh() {
        return templateZh;
    }

    String templateEn() {
        return templateEn;
    }
}

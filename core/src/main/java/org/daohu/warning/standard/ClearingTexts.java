package org.daohu.warning.standard;

import com.google.common.collect.ImmutableMap;

/** 消除条件 of every rule of the catalogue, by its id. What has come too late cannot be cleared; then the text says so. */
final class ClearingTexts {

    static final ImmutableMap<String, Clearing> BY_RULE = ImmutableMap.<String, Clearing>builder()
            .put(
                    "late-decomposition",
                    new Clearing(
                            "登记分解下达的指标,直到余额为零,且每笔文件日期不晚于接收后的规定期限;已逾期的不能消除,只能说明原因",
                            "Record the quotas it was passed on in until no balance is left, dated within the days allowed after receipt; what came late stays late and is explained."))
            .put(
                    "pending-unresolved",
                    new Clearing(
                            "把余额细化到项目,且文件日期在规定期限内;无法细化的收回",
                            "Refine the balance to projects within the days allowed; recall what cannot be refined."))
            .put(
                    "over-allocated",
                    new Clearing(
                            "收回或更正多分配的下级指标,使分配合计不超过指标金额",
                            "Recall or correct child quotas until they add up to no more than the amount."))
            .put(
                    "over-paid",
                    new Clearing(
                            "退回多付的款项,或更正支付所关联的指标,使支付不超过指标金额减去已分配数",
                            "Refund what was overpaid or link the payment to the right quota, until paid is no more than the amount less what was allocated."))
            .put("scan-missing", new Clearing("上传指标文件的扫描件", "Upload the scan of the document."))
            .put(
                    "document-number-malformed",
                    new Clearing(
                            "按“机关代字〔年份〕序号号”更正本级和上级文号",
                            "Correct both document numbers to the form: issuer, year in brackets, numeral."))
            .put(
                    "slow-spending",
                    new Clearing(
                            "支付进度达到政策包规定的时点比例;资金用不完的调剂或收回",
                            "Pay up to the share due; move or recall what will not be spent."))
            .put("idle-funds", new Clearing("收回、调剂或支付余额,直到为零", "Recall, move or pay the balance until none is left."))
            .put(
                    "late-issue",
                    new Clearing(
                            "登记符合期限的下达文件;逾期的只能说明原因",
                            "Record the document that was issued in time; what came late is explained."))
            .put(
                    "upper-quota-not-received",
                    new Clearing("下级登记接收该指标", "The lower division records the quota as received."))
            .put(
                    "purpose-restricted",
                    new Clearing("改发不限定具体项目和用途的文件", "Issue the document anew without naming a project or use."))
            .put(
                    "industry-share-low",
                    new Clearing("提高产业项目安排,使占比达到规定", "Assign more to industry projects until the share is reached."))
            .put(
                    "management-fee-high",
                    new Clearing("压减项目管理费至规定比例以内", "Lower the management fee to the share allowed."))
            .put("cash-short", new Clearing("调度库款,使专户资金不低于期内应付余额", "Bring in cash to cover what falls due."))
            .put(
                    "paid-from-pending",
                    new Clearing(
                            "把支付改挂到已细化的可执行指标;属于误付的退回",
                            "Link the payment to an executable quota of its project, or refund it."))
            .put(
                    "payment-unlinked",
                    new Clearing(
                            "补登支付对应的指标和项目编码,二者须存在且有效",
                            "Record the payment's quota and project; both must exist and be live."))
            .put(
                    "project-not-in-library",
                    new Clearing(
                            "更正入库日期,使其不晚于支付日期;确未入库的退回款项",
                            "Correct the day of entry into the library if it was before the payment; else refund."))
            .put(
                    "target-missing",
                    new Clearing(
                            "登记绩效目标,设定日期不晚于首笔支付;逾期的只能说明原因",
                            "Record a performance target set no later than the first payment; what was set late is explained."))
            .put(
                    "forbidden-account",
                    new Clearing(
                            "把款项退回国库,改付最终收款人的账户;账户性质登记有误的更正",
                            "Return the money to the treasury and pay the final payee; or correct the kind of account."))
            .put("suspicious-subject", new Clearing("更正支出功能分类科目", "Correct the functional subject."))
            .put(
                    "negative-list",
                    new Clearing(
                            "退回款项或取消该支出;符合例外条款的,登记该条款所需的事实",
                            "Refund or cancel the spending; where an exception applies, record the facts that it asks for."))
            .put("same-name-transfer", new Clearing("改付真实收款人,或更正收付款人名称", "Pay the real payee, or correct the names."))
            .put("payment-incomplete", new Clearing("补齐收款人、账号、开户行和用途", "Complete payee, account, bank and purpose."))
            .put(
                    "blacklisted-payee",
                    new Clearing(
                            "停止支付并另选收款单位;误列的更正统一社会信用代码",
                            "Stop the payment and choose another payee; or correct the credit code."))
            .put(
                    "advance-too-high",
                    new Clearing(
                            "退回超比例预拨的款项,或补登验收", "Refund what was advanced beyond the share, or record the acceptance."))
            .put(
                    "year-end-rush",
                    new Clearing(
                            "说明集中支付的原因并附材料;登记日期有误的更正", "Explain the payments with papers; or correct their dates."))
            .put(
                    "not-disclosed",
                    new Clearing("按规定层级和天数公告公示并登记", "Disclose at the levels and for the days required, and record it."))
            .put("acceptance-missing", new Clearing("补办并登记验收手续", "Carry out and record the acceptance."))
            .put("target-abnormal", new Clearing("更正指标值、计量单位和权重", "Correct values, units and weights."))
            .put("self-evaluation-overdue", new Clearing("完成并登记绩效自评", "Finish and record the self-evaluation."))
            .put("report-overdue", new Clearing("报送当月报表", "File the month's report."))
            .put("rectification-overdue", new Clearing("完成整改并登记结果", "Finish the rectification and record the result."))
            .put(
                    "household-list-missing",
                    new Clearing("导入写明该支付凭证号的发放表", "Import the payment list that names the voucher."))
            .put("household-mark-missing", new Clearing("把指标标识为到人到户", "Mark the quota as per household."))
            .put("list-row-unlinked", new Clearing("填写存在且有效的支付凭证号", "Name a voucher that exists and is live."))
            .put(
                    "list-voucher-mismatch",
                    new Clearing(
                            "补齐或更正发放表,使实发合计与支付金额相等", "Complete or correct the list until it adds up to the payment."))
            .put(
                    "person-unregistered",
                    new Clearing(
                            "更正证件号码或登记信息;确不符合条件的追回",
                            "Correct the number or the register; recover what was paid to a person not entitled."))
            .put(
                    "person-name-differs",
                    new Clearing("更正发放表或名册中的姓名", "Correct the name on the list or in the register."))
            .put("id-number-invalid", new Clearing("更正证件号码", "Correct the identity number."))
            .put(
                    "duplicate-payment",
                    new Clearing(
                            "删除重复行并追回多发的款项;属于不同月份的更正月份",
                            "Take the repeated row out and recover the money; or correct its month."))
            .put(
                    "exclusive-subsidies",
                    new Clearing("停发其中一项并追回重叠期间的款项", "Stop one of the two and recover what overlaps."))
            .put(
                    "deceased-recipient",
                    new Clearing("追回死亡后发放的款项;死亡日期有误的更正", "Recover what was paid after the death; or correct its date."))
            .put("payroll-recipient", new Clearing("追回款项;人员信息有误的更正", "Recover the money; or correct the payroll."))
            .put(
                    "shared-account",
                    new Clearing("改为本人账户;代领的登记关系", "Pay to the person's own account; record who receives for whom."))
            .put(
                    "over-cap",
                    new Clearing(
                            "追回超标准部分,或补登计量依据", "Recover what is above the cap, or record the measure it rests on."))
            .put("return-unresolved", new Clearing("重新发放或缴回并登记", "Pay again or take back, and record it."))
            .put("not-by-card", new Clearing("改由社会保障卡发放", "Pay to the social-security card."))
            .put(
                    "zero-payment",
                    new Clearing("补登个人自付部分或核实减免依据", "Record the patient's share or the ground for waiving it."))
            .buildOrThrow();

    private ClearingTexts() {}
}

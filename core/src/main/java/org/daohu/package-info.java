/**
 * 到户 – the words that everything shares, and the way into the house.
 *
 * <p>Daohu follows earmarked public money from the quota issued at the top to the household at the bottom, and says early
 * where something gives cause for doubt. Two pure functions are its centre: one decides whether a thing may be done to the
 * money, one evaluates facts and answers with doubts. Neither reads a clock, a file or a database: days, thresholds and
 * rows are arguments, so the same call gives the same answer in a servlet, in a batch, and years later in an audit.
 *
 * <h2>The packages: a line, not a web</h2>
 *
 * <p>Each package may use those above it, never those below.
 *
 * <ol>
 *   <li>{@code org.daohu} – this one: {@link org.daohu.Money}, {@link org.daohu.Division},
 *       {@link org.daohu.DocumentNumber}, {@link org.daohu.Period}, {@link org.daohu.ResidentId} and the other words;
 *       beside it {@code org.daohu.constraint}, the same checks as Jakarta Validation constraints
 *   <li>{@code org.daohu.quota} – quotas, the commands on them, what may be done and what is refused
 *   <li>{@code org.daohu.payment} – payments, their links to payment lists, residual and coverage
 *   <li>{@code org.daohu.household} – the rows of payment lists, the register as of a day, matching, duplicates
 *   <li>{@code org.daohu.policy} – thresholds in force, negative lists, exceptions, handling: dated and sourced
 *   <li>{@code org.daohu.ledger} – the master ledger: what the facts add up to
 *   <li>{@code org.daohu.warning} – what a rule is, and its verdicts; {@code org.daohu.warning.standard} – the rules that
 *       are shipped
 * </ol>
 *
 * <h2>What holds everywhere</h2>
 *
 * <ul>
 *   <li>Money is whole fen in a long. What is not a whole fen, or does not fit, is refused; nothing is rounded.
 *   <li>A unit, a code system, a day and a denominator are always stated and never guessed.
 *   <li>No blank, null or unknown code turns a control off.
 *   <li>Names, identity numbers and accounts leave only through {@link org.daohu.Mask}.
 *   <li>Parameters and results are not null unless they are marked {@code @Nullable}; null where it is not allowed throws
 *       {@link java.lang.NullPointerException}.
 *   <li>Every type here is immutable and safe for use by many threads.
 * </ul>
 *
 * <h2>Glossary</h2>
 *
 * <table>
 * <caption>One English term for each Chinese one</caption>
 * <tr><th>中文</th><th>English</th><th>What it is</th></tr>
 * <tr><td>指标</td><td>quota</td><td>the right to spend an amount for a purpose, passed down level by level</td></tr>
 * <tr><td>下达</td><td>issue</td><td>a quota is handed to the level below by a document</td></tr>
 * <tr><td>分配</td><td>allocate</td><td>part of a quota is given to a lower division or an own agency</td></tr>
 * <tr><td>分解</td><td>decompose</td><td>a quota received is allocated, part by part, until nothing is left</td></tr>
 * <tr><td>细化</td><td>refine</td><td>a pending quota is broken down to concrete projects</td></tr>
 * <tr><td>待分配指标, 待分</td><td>pending allocation, pending quota</td><td>not yet broken down to projects; nothing is
 * paid from it</td></tr>
 * <tr><td>可执行指标</td><td>executable quota</td><td>belongs to a project and may be paid</td></tr>
 * <tr><td>调剂</td><td>move</td><td>money goes from a project that cannot use it to one that is ready, by a document</td></tr>
 * <tr><td>收回</td><td>recall</td><td>the level above takes an unused quota back</td></tr>
 * <tr><td>结转</td><td>carry over</td><td>what is unused passes into the next fiscal year</td></tr>
 * <tr><td>存量资金</td><td>idle funds</td><td>unused at the end of the year after its own</td></tr>
 * <tr><td>文号</td><td>document number</td><td>issuer word, year and numeral of an official document</td></tr>
 * <tr><td>预算年度</td><td>fiscal year</td><td>the calendar year</td></tr>
 * <tr><td>行政区划</td><td>division</td><td>province, city, county, township or village</td></tr>
 * <tr><td>项目库</td><td>project library</td><td>a project that is not in it gets no money</td></tr>
 * <tr><td>绩效目标</td><td>performance target</td><td>what a project is to reach; without one it does not enter the
 * library</td></tr>
 * <tr><td>支付</td><td>payment</td><td>money leaves through the treasury's central payment</td></tr>
 * <tr><td>支付凭证</td><td>payment voucher</td><td>what one payment is known by</td></tr>
 * <tr><td>退回</td><td>return</td><td>the bank could not credit a payment</td></tr>
 * <tr><td>财政专户</td><td>fiscal special account</td><td>an account of the finance office outside the treasury</td></tr>
 * <tr><td>实有资金账户</td><td>unit's own account</td><td>the bank account of a budget unit itself</td></tr>
 * <tr><td>到人到户</td><td>per-household mark</td><td>says of a quota that its money reaches people; it then needs a
 * payment list</td></tr>
 * <tr><td>发放表</td><td>payment list</td><td>who got how much, row by row</td></tr>
 * <tr><td>挂接</td><td>link</td><td>list rows are tied to the voucher that paid them</td></tr>
 * <tr><td>发放批次</td><td>list batch</td><td>the rows of one list with the same policy, period and voucher number</td></tr>
 * <tr><td>待办挂接</td><td>open item, work list</td><td>what cannot be linked without a guess, for a person to decide</td></tr>
 * <tr><td>应发, 实发</td><td>due, paid</td><td>the two amounts of a list row</td></tr>
 * <tr><td>建档立卡</td><td>register</td><td>the registered poor households and their members, each with the days of
 * joining and leaving</td></tr>
 * <tr><td>户主</td><td>head of household</td><td>the person a household is filed under</td></tr>
 * <tr><td>一卡通</td><td>one-card payment</td><td>subsidies paid to the social-security card</td></tr>
 * <tr><td>公民身份号码</td><td>resident ID</td><td>18 characters, the last one a check</td></tr>
 * <tr><td>残疾人证</td><td>disability certificate</td><td>its number begins with the resident ID</td></tr>
 * <tr><td>统一社会信用代码</td><td>unified social credit code</td><td>18 characters that name an organisation</td></tr>
 * <tr><td>政策包</td><td>policy pack</td><td>thresholds, lists and handling, each with document and dates</td></tr>
 * <tr><td>阈值</td><td>threshold</td><td>the figure from which on a rule raises</td></tr>
 * <tr><td>负面清单</td><td>negative list</td><td>what the money must not be spent on</td></tr>
 * <tr><td>疑点</td><td>doubt; a raised one is a warning (预警)</td><td>something for a person to check, never a
 * verdict on a person</td></tr>
 * <tr><td>依据</td><td>basis</td><td>the document and article that a rule or threshold rests on</td></tr>
 * <tr><td>整改, 销号</td><td>rectification, striking off</td><td>what is done about a confirmed doubt, and its end</td></tr>
 * <tr><td>总台账</td><td>master ledger</td><td>received, allocated, pending, paid and unpaid by division, year and
 * fund</td></tr>
 * </table>
 */
@NullMarked
package org.daohu;

import org.jspecify.annotations.NullMarked;

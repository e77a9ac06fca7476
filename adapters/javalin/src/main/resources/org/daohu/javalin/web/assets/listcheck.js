// 发放表核对 – a list before it is paid: the faults of its cells and the doubts about its rows. Nothing is kept.

import { send } from './api.js';
import { el } from './dom.js';
import { code, count, lang, t, text } from './i18n.js';
import { dropZone } from './files.js';
import { sum, yuan } from './money.js';
import { amount, attempt, badge, button, inParts, link, orDash, section, severity, sumLine, table } from './parts.js';
import { period } from './payments.js';
import { verdictsTable } from './verdicts.js';

/** The columns of the list template, by the names that faults give them, and what a row has there. */
const COLUMNS = [
  ['姓名', (row) => row.name],
  ['证件类型', (row) => row.identityType],
  ['证件号码', (row) => row.identityNumber],
  ['按户或按人补助', (row) => code('grain', row.grain)],
  ['应发金额(元)', (row) => amount(row.payable)],
  ['实发金额(元)', (row) => amount(row.paid)],
  ['年度', (row) => String(row.year)],
  ['发放月份', (row) => period(row)],
  ['支付凭证号', (row) => row.voucher],
  ['补贴政策', (row) => row.policy],
  ['户编号', (row) => row.householdNumber],
  ['街道(乡镇)编码', (row) => row.townCode],
  ['村编码', (row) => row.villageCode],
  ['收款账号', (row) => row.account],
  ['收款人', (row) => row.payeeName],
  ['收款人证件号码', (row) => row.payeeIdentityNumber],
];
const KNOWN = new Set(COLUMNS.map(([name]) => name));

export async function listCheck() {
  const trouble = el('div', { class: 'trouble' });
  const result = el('div', { class: 'result', 'aria-live': 'polite' });
  const check = async ([file]) => {
    result.replaceChildren(el('p', {}, t('check.working', { file: file.name })));
    const form = new FormData();
    form.append('list', file, file.name);
    const answer = await attempt(trouble, null, () => send('POST', 'lists/check', { form }));
    result.replaceChildren(...(answer ? found(answer.data) : []));
  };
  return {
    title: t('check.title'),
    body: [
      el('p', { class: 'lead' }, t('check.lead')),
      dropZone({ label: t('check.choose'), accept: '.csv,.xlsx', onFiles: check }),
      trouble, result,
    ],
  };
}

function found(data) {
  const wrong = data.items.filter((item) => item.faults.length > 0).length;
  const doubtful = data.items.filter((item) => item.warnings.length > 0).length;
  return [
    el('p', { class: 'statement' }, t('check.summary', { file: data.file, rows: count(data.rows), leftOut: count(data.leftOut), wrong: count(wrong), doubtful: count(doubtful) })),
    data.faults.length === 0 ? null : el('ul', { class: 'problem', role: 'alert' }, data.faults.map((fault) => el('li', {}, text(fault, 'sentence')))),
    ...sums(data),
    section(t('check.vouchers'), vouchers(data)),
    section(t('check.rows'), data.truncated ? el('p', { class: 'hint' }, t('check.truncated')) : null,
      inParts(data.items, (shown) => rowsTable(shown))),
    section(t('verdicts.title'), verdictsTable(data.verdicts, t('check.verdictsCaption'))),
  ].filter((node) => node !== null);
}

/** The totals of the list beside the rows that were read. */
function sums(data) {
  const rows = data.items.filter((item) => item.row !== null).map((item) => item.row);
  const complete = !data.truncated;
  return [
    sumLine(rows.map((row) => row.payable), data.payable, { complete, label: t('row.payable') }),
    sumLine(rows.map((row) => row.paid), data.paid, { complete, label: t('row.paid') }),
  ];
}

function vouchers(data) {
  return table({
    caption: t('check.vouchersCaption'),
    rows: data.vouchers,
    columns: [
      { label: t('payment.voucher'), head: true, cell: (row) => (row.known ? link(['payments', row.voucher], row.voucher) : row.voucher) },
      { label: t('check.known'), cell: (row) => (row.known ? badge('good', t('yes')) : badge('bad', t('check.unknown'))) },
      { label: t('check.voucherRows'), class: 'figure', cell: (row) => count(row.rows) },
      { label: t('check.voucherPaid'), money: true, cell: (row) => amount(row.paid) },
      { label: t('payment.amount'), money: true, cell: (row) => amount(row.amount) },
      { label: t('payment.residual'), money: true, cell: (row) => amount(row.residual) },
    ],
    foot: [el('th', { scope: 'row', colspan: 3 }, t('ledger.sum')),
      el('td', { class: 'figure' }, amount(yuan(sum(data.vouchers.map((row) => row.paid))))), el('td', { colspan: 2 })],
  });
}

function rowsTable(items) {
  return table({
    caption: t('check.rowsCaption'),
    rows: items,
    rowClass: (item) => (item.faults.length > 0 ? 'faulty' : item.warnings.length > 0 ? 'doubtful' : false),
    columns: [
      { label: t('check.sheetRow'), head: true, cell: (item) => String(item.sheetRow) },
      { label: t('check.findings'), class: 'findings', cell: findings },
      ...COLUMNS.map(([name, value]) => ({ label: lang() === 'zh' ? name : code('listColumn', name), cell: (item) => cell(item, name, value) })),
    ],
  });
}

/** One cell: what stands there, and what is wrong with it. */
function cell(item, name, value) {
  const faults = item.faults.filter((fault) => fault.column === name);
  if (faults.length === 0) return item.row === null ? el('span', { class: 'none' }, '·') : orDash(value(item.row));
  return el('td', { class: 'fault', tabindex: '-1', 'data-column': name }, faults.map((fault) => [
    el('strong', {}, fault.found === '' ? t('check.blank') : fault.found),
    el('span', { class: 'allowed' }, t('check.allowed'), ' ', text(fault, 'allowed')),
  ]));
}

/** What is wrong with the row as a whole, and the doubts about it. */
function findings(item) {
  const elsewhere = item.faults.filter((fault) => !KNOWN.has(fault.column));
  const lines = [
    ...elsewhere.map((fault) => el('li', {}, badge('bad', t('check.fault')), ' ', text(fault, 'sentence'))),
    ...item.faults.filter((fault) => KNOWN.has(fault.column)).map((fault) => el('li', {}, badge('bad', t('check.fault')), ' ',
      button(lang() === 'zh' ? fault.column : code('listColumn', fault.column), (event) => toCell(event.currentTarget, fault.column), { class: 'jump' }))),
    ...item.warnings.map((warning) => el('li', {}, severity(warning.severity), ' ', el('details', {}, el('summary', {}, text(warning, 'title')), text(warning, 'sentence')))),
  ];
  return lines.length === 0 ? badge('good', t('check.fine')) : el('ul', {}, lines);
}

/** Brings a cell of the same row into view. */
function toCell(from, column) {
  const cell = [...from.closest('tr').querySelectorAll('td.fault')].find((found) => found.dataset.column === column);
  cell.scrollIntoView({ block: 'nearest', inline: 'center' });
  cell.focus();
}

// 支付、发放明细、项目

import { get, getAll, may, pathOf } from './api.js';
import { el } from './dom.js';
import { code, count, t } from './i18n.js';
import { amount, attempt, button, inParts, link, orDash, pager, section, sumLine, table, terms } from './parts.js';
import { way } from './way.js';

export async function payments({ parts, query }) {
  if (parts.length > 1) return payment(parts[1]);
  const page = (await get('payments', query)).data;
  return {
    title: t('payments.title'),
    body: [el('p', { class: 'lead' }, t('payments.sum', { count: count(page.total) }), ' ', amount(page.sum), ' ', t('yuan')),
      paymentsTable(page.items, t('payments.caption')), pager('payments', query, page)],
  };
}

export function paymentsTable(rows, caption) {
  return table({
    caption,
    rows,
    columns: [
      { label: t('payment.voucher'), head: true, cell: (row) => link(['payments', row.voucher], row.voucher) },
      { label: t('payment.date'), cell: (row) => row.payDate },
      { label: t('payment.payee'), cell: (row) => orDash(row.payeeName) },
      { label: t('payment.purpose'), cell: (row) => orDash(row.purpose) },
      { label: t('payment.amount'), money: true, cell: (row) => amount(row.amount) },
      { label: t('payment.listTotal'), money: true, cell: (row) => amount(row.listTotal) },
      { label: t('payment.residual'), money: true, cell: (row) => amount(row.residual) },
      { label: t('payment.listRows'), class: 'figure', cell: (row) => count(row.listRows) },
      { label: t('doubts'), class: 'figure', cell: (row) => (row.warnings > 0 ? link('warnings', count(row.warnings), { subject: `payment:${row.voucher}` }) : '0') },
    ],
  });
}

async function payment(voucher) {
  const [{ data }, rows] = await Promise.all([get(`payments/${pathOf(voucher)}`), getAll(`payments/${pathOf(voucher)}/rows`)]);
  const above = data.quota ? await get(`quotas/${pathOf(data.quota)}`).catch(() => null) : null;
  return {
    title: t('payments.one', { voucher }),
    body: [
      above ? way([...above.data.path, stepOf(above.data.quota)], voucher) : null,
      section(t('payments.facts'), paymentTerms(data)),
      section(t('rows.title', { count: count(rows.total) }), persons(rows, data, (unmasked) => getAll(`payments/${pathOf(voucher)}/rows`, unmasked))),
    ],
  };
}

function stepOf(quota) {
  return { id: quota.id, division: quota.division, amount: quota.amount, documentNumber: quota.documentNumber, documentTitle: quota.documentTitle };
}

function paymentTerms(data) {
  return terms([
    [t('payment.amount'), [amount(data.amount), ` ${t('yuan')}`]],
    [t('payment.listTotal'), [amount(data.listTotal), ` ${t('yuan')} · `, t('payment.rowCount', { count: count(data.listRows) })]],
    [t('payment.residual'), [amount(data.residual), ` ${t('yuan')}`]],
    [t('payment.date'), data.payDate],
    [t('quota'), data.quota ? link(['quotas', data.quota], data.quota) : orDash(null)],
    [t('project'), data.project ? link(['projects', data.project], [data.project, data.projectName ? ` ${data.projectName}` : '']) : orDash(null)],
    [t('payment.payer'), orDash(data.payerName)],
    [t('payment.payee'), orDash(data.payeeName)],
    [t('payment.account'), orDash(data.payeeAccount)],
    [t('payment.accountKind'), data.payeeAccountKind ? code('accountKind', data.payeeAccountKind) : orDash(null)],
    [t('payment.purpose'), orDash(data.purpose)],
    [t('quota.function'), orDash(data.functionCode)],
    [t('quota.economic'), orDash(data.economicCode)],
    [t('doubts'), data.warnings > 0 ? link('warnings', count(data.warnings), { subject: `payment:${data.voucher}` }) : '0'],
    [t('origin'), data.origin],
  ]);
}

/** The rows, masked until someone who may asks to see them. */
function persons(rows, data, load) {
  const place = el('div', {});
  const trouble = el('div', { class: 'trouble' });
  const draw = ({ items, total }) => place.replaceChildren(
    sumLine(items.map((row) => row.paid), data.listTotal, { complete: items.length === total, label: t('payment.listTotal') }),
    inParts(items, (shown) => rowsTable(shown, t('rows.caption'))));
  draw(rows);
  return [rows.total > 0 ? showButton(trouble, async () => draw(await load({ unmasked: true }))) : null, trouble, place];
}

function showButton(trouble, show) {
  if (!may('SEE_PERSONS')) return null;
  return el('p', { class: 'actions' },
    button(t('rows.show'), (event) => attempt(trouble, event.currentTarget, show), { class: 'plain show-persons' }), ' ', el('small', {}, t('rows.logged')));
}

export function rowsTable(rows, caption) {
  return table({
    caption,
    rows,
    columns: [
      { label: t('row'), head: true, cell: (row) => link(['list-rows', row.file, row.number], `${row.file} #${row.number}`) },
      { label: t('row.name'), cell: (row) => row.name },
      { label: t('row.number'), cell: (row) => orDash(row.identityNumber) },
      { label: t('row.grain'), cell: (row) => code('grain', row.grain) },
      { label: t('row.payable'), money: true, cell: (row) => amount(row.payable) },
      { label: t('row.paid'), money: true, cell: (row) => amount(row.paid) },
      { label: t('row.period'), cell: (row) => period(row) },
      { label: t('row.policy'), cell: (row) => row.policy },
      { label: t('row.household'), cell: (row) => orDash(row.householdNumber) },
      { label: t('doubts'), class: 'figure', cell: (row) => (row.warnings > 0 ? link('warnings', count(row.warnings), { subject: `row:${row.file}#${row.number}` }) : '0') },
    ],
  });
}

export function period(row) {
  return row.month === 0 ? t('row.wholeYear', { year: row.year }) : `${row.year}-${String(row.month).padStart(2, '0')}`;
}

/** One row, up to the top document. */
export async function listRow({ parts }) {
  const [, file, number] = parts;
  const path = `list-rows/${pathOf(file, number)}`;
  const place = el('div', {});
  const trouble = el('div', { class: 'trouble' });
  const draw = ({ row }) => place.replaceChildren(rowTerms(row));
  const { data } = await get(path);
  draw(data);
  return {
    title: t('row.one', { file, number }),
    body: [
      way(data.path, null),
      section(t('row.facts'), showButton(trouble, async () => draw((await get(path, { unmasked: true })).data)), trouble, place),
      data.payment ? section(t('payments.one', { voucher: data.payment.voucher }), el('p', {}, link(['payments', data.payment.voucher], t('row.toPayment'))), paymentTerms(data.payment)) : el('p', {}, t('row.noPayment')),
    ],
  };
}

function rowTerms(row) {
  return terms([
    [t('row.name'), row.name],
    [t('row.idType'), row.identityType],
    [t('row.number'), orDash(row.identityNumber)],
    [t('row.grain'), code('grain', row.grain)],
    [t('row.payable'), [amount(row.payable), ` ${t('yuan')}`]],
    [t('row.paid'), [amount(row.paid), ` ${t('yuan')}`]],
    [t('row.period'), period(row)],
    [t('row.policy'), row.policy],
    [t('row.household'), orDash(row.householdNumber)],
    [t('row.town'), orDash(row.townCode)],
    [t('row.village'), orDash(row.villageCode)],
    [t('row.account'), orDash(row.account)],
    [t('row.payee'), orDash(row.payeeName)],
    [t('row.payeeNumber'), orDash(row.payeeIdentityNumber)],
    [t('payment.voucher'), row.voucher ? link(['payments', row.voucher], row.voucher) : orDash(null)],
    [t('doubts'), row.warnings > 0 ? link('warnings', count(row.warnings), { subject: `row:${row.file}#${row.number}` }) : '0'],
  ]);
}

/** 项目 */
export async function project({ parts }) {
  const { data } = await get(`projects/${pathOf(parts[1])}`);
  const paid = await getAll('payments', { project: data.code });
  return {
    title: t('project.one', { name: data.name }),
    body: [
      terms([
        [t('project'), data.code],
        [t('division'), data.division],
        [t('row.town'), orDash(data.townCode)],
        [t('row.village'), orDash(data.villageCode)],
        [t('project.category'), orDash(data.category)],
        [t('project.content'), orDash(data.content)],
        [t('project.library'), orDash(data.libraryDate)],
        [t('project.start'), orDash(data.startDate)],
        [t('project.finish'), orDash(data.finishDate)],
        [t('project.targets'), String(data.targets)],
        [t('project.quotas'), data.quotas.length === 0 ? orDash(null) : data.quotas.map((id) => [link(['quotas', id], id), ' '])],
        [t('doubts'), data.warnings > 0 ? link('warnings', count(data.warnings), { subject: `project:${data.code}` }) : '0'],
        [t('origin'), data.origin],
      ]),
      section(t('quotas.payments', { count: count(paid.total) }),
        sumLine(paid.items.map((row) => row.amount), paid.first.sum, { complete: paid.items.length === paid.total, label: t('payment.amount') }),
        inParts(paid.items, (shown) => paymentsTable(shown, t('project.paymentsCaption')))),
    ],
  };
}

// 总台账 – a line a division × fiscal year × fund, and the quotas that each line is the sum of.

import { get, pathOf, save } from './api.js';
import { el } from './dom.js';
import { code, lang, t } from './i18n.js';
import { fen, sum, yuan } from './money.js';
import { amount, attempt, button, link, orDash, percent, sumLine, sumLines, table } from './parts.js';

const AMOUNTS = ['received', 'allocatedDown', 'allocatedOwn', 'pending', 'unallocated', 'paid', 'refunded', 'unpaid'];

export async function ledger({ parts, query }) {
  return parts.length > 1 ? line(parts.slice(1)) : lines(query);
}

/** The figure `of` of a line; what was paid on the whole is what was paid less what came back. */
function valueOf(line, of) {
  return of === 'netPaid' ? yuan(fen(line.paid) - fen(line.refunded)) : line[of];
}

function columns(head, extra = []) {
  return [
    ...head,
    ...extra.map((of) => ({ label: t(`ledger.${of}`), money: true, cell: (line) => amount(valueOf(line, of)) })),
    ...AMOUNTS.map((of) => ({ label: t(`ledger.${of}`), money: true, cell: (line) => amount(line[of]) })),
    { label: t('ledger.allocationPercent'), class: 'figure', cell: (line) => rate(line.allocationPercent, line.allocationPercentOf) },
    { label: t('ledger.paymentPercent'), class: 'figure', cell: (line) => rate(line.paymentPercent, line.paymentPercentOf) },
  ];
}

function rate(value, of) {
  return [percent(value), value === null || of === null ? null : el('small', {}, ` ${t('ledger.of')}${lang() === 'zh' ? '' : ' '}${code('denominator', of)}`)];
}

/** The last line of a table: what the lines above it add up to, column by column. */
function foot(rows, before, amounts, total) {
  return [
    el('th', { scope: 'row', colspan: before }, total ? t('ledger.sumIsTotal') : t('ledger.sum')),
    amounts.map((of) => el('td', { class: 'figure' }, amount(yuan(sum(rows.map((row) => valueOf(row, of))))))),
    el('td', { colspan: 2 }),
  ];
}

async function lines(query) {
  const all = (await get('roll-ups')).data.items;
  const rows = all.filter((row) => (!query.division || row.division === query.division) && (!query.year || String(row.fiscalYear) === query.year));
  const chosen = query.division && query.year && query.of ? await checked(rows, query) : null;
  const extra = query.of === 'netPaid' ? ['netPaid'] : [];
  const place = el('div', {});
  const head = [
    { label: t('division'), head: true, cell: (row) => link(['ledger', row.division, row.fiscalYear, row.fund], row.division) },
    { label: t('year'), cell: (row) => row.fiscalYear },
    { label: t('fund'), cell: (row) => row.fund },
  ];
  return {
    title: t('ledger.title'),
    body: [
      el('p', { class: 'lead' }, query.division ? t('ledger.filtered', { division: query.division, year: query.year ?? '' }) : t('ledger.lead')),
      chosen,
      table({ caption: t('ledger.caption'), rows, columns: columns(head, extra), foot: foot(rows, 3, [...extra, ...AMOUNTS], false) }),
      el('p', { class: 'hint' }, t('ledger.identity')),
      el('p', { class: 'actions' },
        query.division ? link('ledger', t('ledger.all')) : null,
        ['ledger.csv', 'ledger.xlsx'].map((name) => button(t('export', { name }), (event) => attempt(place, event.currentTarget, () => save(`exports/${name}`, {}, name)), { class: 'plain' }))),
      place,
    ],
  };
}

/** The figure of the overview that led here, beside what its lines add up to. */
async function checked(rows, query) {
  const progress = (await get('overview')).data.progress.find((row) => row.division === query.division && String(row.fiscalYear) === query.year);
  if (!progress || !(query.of in progress)) return null;
  return sumLine(rows.map((row) => valueOf(row, query.of)), progress[query.of], { label: t(`ledger.${query.of}`) });
}

async function line([division, year, fund]) {
  const { total, quotas } = (await get(`roll-ups/${pathOf(division, year, fund)}`)).data;
  const head = [{ label: t('quota'), head: true, cell: (row) => (row.quota === null ? orDash(null) : link(['quotas', row.quota], row.quota)) }];
  return {
    title: t('ledger.lineTitle', { division, year, fund }),
    body: [
      table({ caption: t('ledger.totalCaption'), rows: [total], columns: columns([{ label: t('division'), head: true, cell: () => division }]) }),
      sumLines(AMOUNTS.map((of) => ({ label: t(`ledger.${of}`), amounts: quotas.map((row) => row[of]), total: total[of] }))),
      table({ caption: t('ledger.quotasCaption'), rows: quotas, columns: columns(head), foot: foot(quotas, 1, AMOUNTS, true) }),
      el('p', {}, link('ledger', t('ledger.back'))),
    ],
  };
}

// 总览 – the figures, each a link to the rows that add up to it.

import { get, getAll, pathOf } from './api.js';
import { countBar, countsBar, legend, progressBar, stackedBar } from './charts.js';
import { el } from './dom.js';
import { code, count, lang, t, text } from './i18n.js';
import { fen } from './money.js';
import { amount, badge, inParts, link, orDash, percent, section, severity, sumLine, table } from './parts.js';

const SEVERITIES = ['CRITICAL', 'MAJOR', 'MINOR', 'NOTICE'];
/** The figures that what was issued falls into, as they lie on the bar. */
const WHERE_IT_IS = ['paid', 'unpaid', 'pending-with-agency', 'unallocated', 'passed-on'];

export async function overview() {
  const data = (await get('overview')).data;
  return {
    title: t('overview.title'),
    body: [
      el('p', { class: 'lead' }, t('overview.lead', { asOf: data.asOf, pack: data.pack, division: data.reportingDivision })),
      notices(data),
      figures(data),
      progress(data),
      doubts(data),
    ],
  };
}

function nameOf(figure) {
  return lang() === 'zh' ? figure.zh : figure.en;
}

function notices(data) {
  const told = [];
  if (data.waiting > 0) told.push(link('submissions', t('overview.waiting', { count: count(data.waiting) }), { state: 'WAITING' }));
  if (data.faults > 0) told.push(link(['imports', 'current'], t('overview.faults', { count: count(data.faults) })));
  if (data.absent.length > 0) told.push(t('overview.absent', { names: data.absent.map((name) => code('dataset', name)).join(', ') }));
  return told.length === 0 ? null : el('ul', { class: 'notices' }, told.map((line) => el('li', {}, line)));
}

function figures(data) {
  const byKey = new Map(data.figures.map((figure) => [figure.key, figure]));
  const parts = WHERE_IT_IS.map((key) => byKey.get(key)).filter((figure) => figure).map((figure) => ({
    label: `${nameOf(figure)} ${figure.amount}`,
    content: nameOf(figure),
    amount: fen(figure.amount),
    kind: `of-${figure.key}`,
  }));
  const identity = data.identity.split(/([a-z][a-z-]*)/).map((piece) => (byKey.has(piece) ? nameOf(byKey.get(piece)) : piece)).join('');
  return section(t('overview.money'),
    el('ul', { class: 'figures' }, data.figures.map((figure) => el('li', {},
      el('a', { href: `#/figures/${figure.key}`, 'data-figure': figure.key },
        el('span', { class: 'name' }, nameOf(figure)),
        el('span', { class: 'value' }, amount(figure.amount), el('small', {}, ` ${t('yuan')}`)),
        el('span', { class: 'rows' }, t('overview.quotas', { count: count(figure.quotas) })))))),
    stackedBar(parts, { title: t('overview.bar') }), legend(parts),
    el('p', { class: 'hint' }, identity));
}

function progress(data) {
  const money = (key) => (row) => link('ledger', amount(row[key]), { division: row.division, year: row.fiscalYear, of: key });
  return section(t('overview.progress'),
    table({
      caption: t('overview.progressCaption'),
      rows: data.progress,
      rowClass: (row) => (row.behind ? 'behind' : false),
      columns: [
        { label: t('division'), head: true, cell: (row) => row.division },
        { label: t('year'), cell: (row) => row.fiscalYear },
        { label: t('overview.paymentPercent'), class: 'figure', cell: (row) => percent(row.paymentPercent) },
        { label: t('overview.due'), class: 'figure', cell: (row) => (row.duePercent === null ? orDash(null) : [percent(row.duePercent), ' ', el('small', {}, row.dueSince)]) },
        { label: t('overview.chart'), class: 'chart', cell: (row) => progressBar(row.paymentPercent, row.duePercent, row.behind) },
        { label: t('overview.standing'), cell: (row) => (row.duePercent === null ? orDash(null) : row.behind ? badge('bad', t('overview.behind')) : badge('good', t('overview.onTime'))) },
        { label: t('ledger.received'), money: true, cell: money('received') },
        { label: t('ledger.allocatedDown'), money: true, cell: money('allocatedDown') },
        { label: t('ledger.allocatedOwn'), money: true, cell: money('allocatedOwn') },
        { label: t('ledger.pending'), money: true, cell: money('pending') },
        { label: t('ledger.unpaid'), money: true, cell: money('unpaid') },
        { label: t('ledger.netPaid'), money: true, cell: money('netPaid') },
      ],
    }),
    el('p', { class: 'hint' }, t('overview.progressHint')));
}

function doubts(data) {
  const bySeverity = new Map(data.severities.map((line) => [line.severity, line.raised]));
  const parts = SEVERITIES.filter((key) => bySeverity.has(key)).map((key) => ({
    label: `${code('severity', key)} ${bySeverity.get(key)}`,
    content: link('warnings', [code('severity', key), ' ', el('strong', {}, count(bySeverity.get(key)))], { severity: key }, { 'data-severity': key }),
    number: bySeverity.get(key),
    kind: `severity-${key.toLowerCase()}`,
  }));
  const greatest = Math.max(0, ...data.doubts.map((line) => line.raised));
  return section(t('overview.doubts'),
    countsBar(parts, { title: t('overview.severityBar'), height: 20 }), legend(parts),
    table({
      caption: t('overview.doubtsCaption'),
      rows: data.doubts,
      columns: [
        { label: t('rule'), head: true, cell: (line) => [text(line, 'title'), ' ', el('code', {}, line.rule)] },
        { label: t('severity'), cell: (line) => severity(line.severity) },
        { label: t('overview.raised'), class: 'figure', cell: (line) => link('warnings', count(line.raised), { rule: line.rule, severity: line.severity }) },
        { label: t('overview.chart'), class: 'chart', cell: (line) => countBar(line.raised, greatest, `severity-${line.severity.toLowerCase()}`) },
        { label: t('overview.amount'), money: true, cell: (line) => (line.amount === null ? amount(null) : link('warnings', amount(line.amount), { rule: line.rule, severity: line.severity })) },
      ],
    }),
    el('p', {}, link('verdicts', t('overview.verdicts'))));
}

/** The quotas that add up to a figure. */
export async function figureRows({ parts }) {
  const { items, total, first } = await getAll(`overview/${pathOf(parts[1])}`);
  const name = nameOf(first.figure);
  return {
    title: t('figure.title', { name }),
    body: [
      el('p', { class: 'lead' }, name, ' ', amount(first.figure.amount), ' ', t('yuan')),
      sumLine(items.map((row) => row.part), first.figure.amount, { complete: items.length === total, label: name }),
      inParts(items, (shown) => table({
        caption: t('figure.caption', { name }),
        rows: shown,
        columns: [
          { label: t('quota'), head: true, cell: (row) => link(['quotas', row.quota.id], row.quota.id) },
          { label: t('quota.document'), cell: (row) => orDash(row.quota.documentNumber) },
          { label: t('division'), cell: (row) => row.quota.division },
          { label: t('year'), cell: (row) => row.quota.fiscalYear },
          { label: t('fund'), cell: (row) => row.quota.fund },
          { label: t('state'), cell: (row) => code('state', row.quota.state) },
          { label: t('figure.part'), money: true, cell: (row) => amount(row.part) },
        ],
      })),
      el('p', {}, link('overview', t('figure.back'))),
    ],
  };
}

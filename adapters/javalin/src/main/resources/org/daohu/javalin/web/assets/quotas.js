// 指标 – from the top document down to the household rows, and back.

import { get, getAll, pathOf } from './api.js';
import { legend, stackedBar } from './charts.js';
import { el } from './dom.js';
import { code, count, t } from './i18n.js';
import { fen, sum, yuan } from './money.js';
import { amount, badge, field, inParts, link, orDash, pager, section, select, sumLine, sumLines, table, terms } from './parts.js';
import { paymentsTable } from './payments.js';
import { go } from './routes.js';
import { tree } from './tree.js';
import { way } from './way.js';

const BELOW = ['paid', 'unpaid', 'pending', 'passedOn'];

export function quotas({ parts, query }) {
  return parts.length > 1 ? detail(parts[1]) : list(query);
}

async function list(query) {
  const filtered = ['q', 'division', 'year', 'fund', 'state'].some((name) => query[name]);
  const page = (await get('quotas', query)).data;
  return {
    title: t('quotas.title'),
    body: [
      el('p', { class: 'lead' }, filtered ? t('quotas.found', { count: count(page.total) }) : t('quotas.lead')),
      filter(query),
      filtered ? quotaTable(page.items, t('quotas.caption')) : tree(page.items),
      pager('quotas', query, page),
    ],
  };
}

function filter(query) {
  const input = (name, attributes = {}) => el('input', { name, value: query[name] ?? '', ...attributes });
  const form = el('form', {
    class: 'filter',
    role: 'search',
    on: {
      submit: (event) => {
        event.preventDefault();
        go('quotas', Object.fromEntries(new FormData(form)));
      },
    },
  },
  field(t('quotas.q'), input('q', { type: 'search', maxlength: 100 })),
  field(t('division'), input('division', { inputmode: 'numeric', pattern: '[0-9]{1,12}' })),
  field(t('year'), input('year', { inputmode: 'numeric', pattern: '[0-9]{4}' })),
  field(t('fund'), input('fund', { maxlength: 64 })),
  field(t('state'), select('state', [['', t('any')], ['PENDING', code('state', 'PENDING')], ['EXECUTABLE', code('state', 'EXECUTABLE')]], query.state)),
  el('div', { class: 'actions' }, el('button', { type: 'submit' }, t('search')), link('quotas', t('reset'))));
  return form;
}

function quotaTable(rows, caption) {
  return table({
    caption,
    rows,
    columns: [
      { label: t('quota'), head: true, cell: (row) => link(['quotas', row.id], row.id) },
      { label: t('quota.document'), cell: (row) => orDash(row.documentNumber) },
      { label: t('division'), cell: (row) => row.division },
      { label: t('agency'), cell: (row) => orDash(row.agency) },
      { label: t('state'), cell: (row) => code('state', row.state) },
      { label: t('project'), cell: (row) => (row.project ? link(['projects', row.project], row.project) : orDash(null)) },
      { label: t('quota.amount'), money: true, cell: (row) => amount(row.amount) },
      { label: t('quota.allocated'), money: true, cell: (row) => amount(row.allocated) },
      { label: t('quota.paid'), money: true, cell: (row) => amount(row.paid) },
      { label: t('quota.balance'), money: true, cell: (row) => amount(row.balance) },
      { label: t('doubts'), class: 'figure', cell: (row) => (row.warnings > 0 ? link('warnings', count(row.warnings), { subject: `quota:${row.id}` }) : '0') },
    ],
  });
}

async function detail(id) {
  const [{ data }, children, paid] = await Promise.all([
    get(`quotas/${pathOf(id)}`),
    getAll('quotas', { parent: id }),
    getAll('payments', { quota: id }),
  ]);
  const quota = data.quota;
  return {
    title: t('quotas.one', { id }),
    body: [
      way(data.path, id),
      marks(quota),
      money(quota),
      facts(data, quota),
      below(quota, children),
      section(t('quotas.children', { count: count(children.total) }), childRows(quota, children)),
      section(t('quotas.payments', { count: count(paid.total) }),
        sumLine(paid.items.map((payment) => payment.amount), quota.paid, { complete: paid.items.length === paid.total, label: t('quota.paid') }),
        inParts(paid.items, (shown) => paymentsTable(shown, t('quotas.paymentsCaption')))),
      ledgerState(data.ledger),
    ],
  };
}

function marks(quota) {
  return el('p', { class: 'marks' },
    badge(quota.state.toLowerCase(), code('state', quota.state)),
    quota.perHousehold ? badge('household', t('quota.perHousehold')) : null,
    quota.warnings > 0 ? link('warnings', t('quota.warnings', { count: count(quota.warnings) }), { subject: `quota:${quota.id}` }) : badge('good', t('quota.noWarnings')));
}

function money(quota) {
  const parts = [
    { label: t('quota.allocated'), amount: fen(quota.allocated), kind: 'of-passed-on' },
    { label: t('quota.paid'), amount: fen(quota.paid), kind: 'of-paid' },
    { label: t('quota.balance'), amount: fen(quota.balance), kind: 'of-unpaid' },
  ];
  const left = fen(quota.amount) - fen(quota.allocated) - fen(quota.paid) - fen(quota.balance);
  return section(t('quotas.money'),
    terms([[t('quota.amount'), [amount(quota.amount), ` ${t('yuan')}`]],
      [t('quota.allocated'), [amount(quota.allocated), ` ${t('yuan')}`]],
      [t('quota.paid'), [amount(quota.paid), ` ${t('yuan')}`]],
      [t('quota.balance'), [amount(quota.balance), ` ${t('yuan')}`]]]),
    stackedBar(parts, { title: t('quotas.bar'), height: 20 }), legend(parts),
    el('p', { class: 'hint' }, left === 0n ? t('quotas.identity') : [t('quotas.identityOff'), ' ', amount(yuan(left))]));
}

function facts(data, quota) {
  return section(t('quotas.facts'), terms([
    [t('quota.document'), orDash(quota.documentNumber)],
    [t('quota.upperDocument'), orDash(quota.upperDocumentNumber)],
    [t('quota.title'), orDash(quota.documentTitle)],
    [t('quota.documentDate'), orDash(quota.documentDate)],
    [t('quota.receivedDate'), orDash(quota.receivedDate)],
    [t('division'), quota.division],
    [t('agency'), orDash(quota.agency)],
    [t('year'), String(quota.fiscalYear)],
    [t('fund'), quota.fund],
    [t('project'), quota.project ? link(['projects', quota.project], [quota.project, data.projectName ? ` ${data.projectName}` : '']) : orDash(null)],
    [t('quota.function'), orDash(data.functionCode)],
    [t('quota.economic'), orDash(data.economicCode)],
    [t('quota.scan'), orDash(data.scan)],
    [t('quota.exemption'), code('exemption', data.exemption)],
    [t('quota.parent'), quota.parent === null ? t('quota.fromOutside') : quota.parentVisible ? link(['quotas', quota.parent], quota.parent) : [quota.parent, ' ', t('quota.notVisible')]],
    [t('origin'), quota.origin],
  ]));
}

/** What of it lies where: its own part and that of each child make the figure. */
function below(quota, children) {
  const complete = children.items.length === children.total;
  const seen = sum(children.items.map((child) => child.amount));
  const pending = quota.state === 'PENDING';
  const own = {
    id: null,
    below: {
      paid: quota.paid,
      unpaid: pending ? '0.00' : quota.balance,
      pending: pending ? quota.balance : '0.00',
      passedOn: yuan(fen(quota.allocated) - seen),
    },
  };
  const rows = [own, ...children.items];
  return section(t('quotas.below'),
    el('p', { class: 'hint' }, t('quotas.belowHint', { count: count(quota.below.quotas) })),
    table({
      caption: t('quotas.belowCaption'),
      rows: [quota, ...rows],
      rowClass: (row) => (row === quota ? 'whole' : false),
      columns: [
        { label: t('quota'), head: true, cell: (row) => (row === quota ? t('quotas.whole') : row.id === null ? t('quotas.own') : link(['quotas', row.id], row.id)) },
        ...BELOW.map((of) => ({ label: t(`below.${of}`), money: true, cell: (row) => amount(row.below[of]) })),
      ],
    }),
    sumLines(BELOW.map((of) => ({ label: t(`below.${of}`), amounts: rows.map((row) => row.below[of]), total: quota.below[of] })), { complete }));
}

function childRows(quota, children) {
  const unseen = fen(quota.allocated) - sum(children.items.map((child) => child.amount));
  const complete = children.items.length === children.total;
  return [
    complete && unseen !== 0n
      ? el('p', { class: 'hint' }, t('quotas.unseen'), ' ', amount(yuan(unseen)), ' ', t('yuan'))
      : sumLine(children.items.map((child) => child.amount), quota.allocated, { complete, label: t('quota.allocated') }),
    inParts(children.items, (shown) => quotaTable(shown, t('quotas.childrenCaption'))),
  ];
}

function ledgerState(state) {
  if (state === null) return null;
  return section(t('quotas.ledger'),
    el('p', { class: 'hint' }, state.touched ? t('quotas.touched') : t('quotas.untouched')),
    terms([[t('quota.balance'), amount(state.balance)], ...Object.entries(state.terms).map(([name, value]) => [code('term', name), amount(value)])]));
}

// 预警 – found by filter, and explained one by one.

import { get, pathOf, save } from './api.js';
import { el } from './dom.js';
import { code, count, lang, t, text } from './i18n.js';
import { amount, attempt, button, field, link, orDash, pager, section, select, severity, sumLine, table, terms } from './parts.js';
import { go, pageOf, subjectPage } from './routes.js';

const FILTERS = ['rule', 'severity', 'division', 'subject', 'q', 'asOf', 'pack'];
const AMOUNT = /^-?[0-9]+\.[0-9]{2}$/;
const SEVERITIES = ['CRITICAL', 'MAJOR', 'MINOR', 'NOTICE'];

export function warnings({ parts, query }) {
  return parts.length > 1 ? explanation(parts[1], query) : list(query);
}

async function list(query) {
  const [{ data }, rules, packs] = await Promise.all([get('warnings', query), get('rules'), get('packs')]);
  const whole = data.items.length === data.total;
  const place = el('div', {});
  const judged = { asOf: query.asOf, pack: query.pack };
  return {
    title: t('warnings.title'),
    body: [
      el('p', { class: 'lead' }, t('warnings.found', { count: count(data.total), asOf: data.asOf, pack: data.pack })),
      filter(query, rules.data.items, packs.data.items),
      whole ? sumLine(data.items.map((item) => item.amount ?? '0.00'), data.amount, { label: t('warnings.amount') })
        : el('p', { class: 'sum' }, t('warnings.amountAll'), ' ', amount(data.amount), ' ', t('yuan')),
      warningsTable(data.items, t('warnings.caption'), judged),
      pager('warnings', query, data),
      el('p', { class: 'actions' }, ['warnings.csv', 'warnings.xlsx'].map((name) =>
        button(t('export', { name }), (event) => attempt(place, event.currentTarget, () => save(`exports/${name}`, judged, name)), { class: 'plain' }))),
      el('p', { class: 'hint' }, t('warnings.exportHint')), place,
    ],
  };
}

function filter(query, rules, packs) {
  const form = el('form', {
    class: 'filter',
    role: 'search',
    on: {
      submit: (event) => {
        event.preventDefault();
        go('warnings', Object.fromEntries(new FormData(form)));
      },
    },
  },
  field(t('rule'), select('rule', [['', t('any')], ...rules.map((rule) => [rule.id, text(rule, 'title')])], query.rule)),
  field(t('severity'), select('severity', [['', t('any')], ...SEVERITIES.map((value) => [value, code('severity', value)])], query.severity)),
  field(t('division'), el('input', { name: 'division', value: query.division ?? '', inputmode: 'numeric', pattern: '[0-9]{1,12}' })),
  field(t('subject'), el('input', { name: 'subject', value: query.subject ?? '', maxlength: 300 })),
  field(t('warnings.q'), el('input', { name: 'q', type: 'search', value: query.q ?? '', maxlength: 100 })),
  field(t('asOf'), el('input', { name: 'asOf', type: 'date', value: query.asOf ?? '' })),
  field(t('pack'), select('pack', [['', t('packs.activeOne')], ...packs.map((pack) => [pack.name, pack.name])], query.pack)),
  el('div', { class: 'actions' }, el('button', { type: 'submit' }, t('search')),
    FILTERS.some((name) => query[name]) ? link('warnings', t('reset')) : null));
  return form;
}

/** Warnings as rows; each leads to its explanation and to its subject. */
export function warningsTable(rows, caption, judged = {}) {
  return table({
    caption,
    rows,
    empty: t('warnings.none'),
    columns: [
      { label: t('severity'), cell: (row) => severity(row.severity) },
      { label: t('warnings.doubt'), head: true, cell: (row) => link(['warnings', row.id], text(row, 'title'), judged) },
      { label: t('subject'), class: 'subject', cell: (row) => subject(row.subject) },
      { label: t('warnings.sentence'), class: 'sentence', cell: (row) => text(row, 'sentence') },
      { label: t('warnings.amount'), money: true, cell: (row) => amount(row.amount) },
      { label: t('division'), cell: (row) => orDash(row.division) },
      { label: t('lawDate'), class: 'date', cell: (row) => row.lawDate },
      { label: t('handling'), cell: (row) => code('handling', row.handling) },
    ],
  });
}

/** What a warning is about, as a link where it has a page. */
export function subject(value) {
  const page = subjectPage(value);
  return page ? el('a', { href: page }, value) : value;
}

async function explanation(id, query) {
  const judged = { asOf: query.asOf, pack: query.pack };
  const [{ data }, rules] = await Promise.all([get(`warnings/${pathOf(id)}`, judged), get('rules')]);
  const warning = data.warning;
  const rule = rules.data.items.find((known) => known.id === warning.rule);
  return {
    title: text(warning, 'title'),
    body: [
      el('p', { class: 'marks' }, severity(warning.severity), code('handling', warning.handling), el('code', {}, `${warning.rule} v${data.ruleVersion}`)),
      el('p', { class: 'statement' }, text(warning, 'sentence')),
      terms([
        [t('subject'), subject(warning.subject)],
        [t('warnings.amount'), [amount(warning.amount), warning.amount === null ? null : ` ${t('yuan')}`]],
        [t('division'), orDash(warning.division)],
        [t('lawDate'), warning.lawDate],
        [t('asOf'), data.asOf],
      ]),
      data.links.length === 0 ? null : el('p', { class: 'actions' }, data.links.map((to) => el('a', { class: 'button', href: pageOf(to.href), 'data-rel': to.rel }, code('rel', to.rel), ' ', el('small', {}, lastOf(to.href))))),
      section(t('warning.facts'), table({
        caption: t('warning.factsCaption'),
        rows: data.facts,
        columns: [
          { label: t('warning.fact'), head: true, cell: (fact) => named(fact.name) },
          { label: t('warning.value'), class: 'value', cell: (fact) => (AMOUNT.test(fact.value) ? amount(fact.value) : orDash(code('standing', fact.value))) },
          { label: t('origin'), cell: (fact) => el('code', {}, fact.origin) },
        ],
      })),
      section(t('warning.threshold'), threshold(data, rule)),
      section(t('warning.clearing'), el('p', { class: 'clearing' }, orDash(text(data, 'clearing')))),
      el('p', {}, link('warnings', t('warning.same'), { rule: warning.rule, ...judged })),
    ],
  };
}

function lastOf(apiHref) {
  const parts = apiHref.split('/').map(decodeURIComponent);
  return parts.at(-2) && apiHref.includes('list-rows') ? `${parts.at(-2)} #${parts.at(-1)}` : parts.at(-1);
}

/** The words for a fact such as XPAY_AMT or "XPAY_AMT of PZ1", with the name that the data have for it. */
function named(name) {
  const [, field, of] = /^(\S+) of (.+)$/.exec(name) ?? [null, name, null];
  const words = code('fact', field);
  if (words === field) return name;
  return [words, of === null ? null : ` (${of})`, words === name ? null : [' ', el('code', {}, field)]];
}

function threshold(data, rule) {
  const row = data.threshold;
  const parameters = Object.entries(row.parameters).map(([name, value]) => {
    const meaning = rule?.parameters.find((known) => known.name === name);
    return [meaning ? text(meaning, 'meaning') : name, [shown(value), ' ', el('code', {}, name)]];
  });
  return terms([
    ...parameters,
    [t('threshold.document'), `${row.document}`],
    [t('threshold.article'), orDash(row.article)],
    [t('threshold.validity'), validity(row)],
    [t('threshold.scope'), row.scope === '' ? t('threshold.nation') : row.scope],
    [t('threshold.basis'), orDash(data.basis)],
    [t('pack'), [link(['packs', data.pack], data.pack), ' ', el('code', {}, data.packDigest)]],
  ]);
}

/** From when to when a row holds. */
export function validity(row) {
  return `${row.from ?? '…'} – ${row.to ?? (lang() === 'zh' ? '至今' : 'open')}`;
}

/** A parameter as text: days, years, codes, or the steps of a year. */
export function shown(value) {
  if (Array.isArray(value)) return value.map(shown).join('; ');
  if (value === null || typeof value !== 'object') return String(value);
  if ('days' in value) return t('unit.days', value);
  if ('years' in value) return t('unit.years', value);
  if ('due' in value) return t('unit.step', value);
  return Object.values(value).map(shown).join(' ');
}

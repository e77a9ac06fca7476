// 政策包 – their rows with documents, and what a change of pack does to the doubts.

import { get, getAll, may, pathOf, send } from './api.js';
import { countsBar, legend } from './charts.js';
import { el } from './dom.js';
import { dropZone } from './files.js';
import { code, count, lang, t, text } from './i18n.js';
import { amount, attempt, badge, button, field, link, orDash, pager, section, select, severity, table } from './parts.js';
import { go } from './routes.js';
import { shown, subject, validity } from './warnings.js';

const CHANGES = [['NEW', 'added'], ['GONE', 'gone'], ['CHANGED', 'changed'], ['SAME', 'same']];

export function packs({ parts, query, reload }) {
  if (parts[1] === 'comparison') return comparison(query);
  return parts.length > 1 ? detail(parts[1]) : list(reload);
}

async function list(reload) {
  const all = (await get('packs')).data.items;
  const trouble = el('div', { class: 'trouble' });
  return {
    title: t('packs.title'),
    body: [
      el('p', { class: 'lead' }, t('packs.lead')),
      table({
        caption: t('packs.caption'),
        rows: all,
        columns: [
          { label: t('pack'), head: true, cell: (pack) => link(['packs', pack.name], pack.name) },
          { label: t('packs.version'), cell: (pack) => pack.version },
          { label: t('packs.rules'), class: 'figure', cell: (pack) => count(pack.rules) },
          { label: t('packs.rows'), class: 'figure', cell: (pack) => count(pack.rows) },
          { label: t('packs.negative'), class: 'figure', cell: (pack) => count(pack.negativeList) },
          { label: t('packs.digest'), cell: (pack) => el('code', { title: pack.digest }, pack.digest.slice(0, 12)) },
          { label: t('packs.from'), cell: (pack) => (pack.shipped ? t('packs.shipped') : t('packs.uploaded')) },
          { label: t('state'), cell: (pack) => standing(pack, trouble, reload) },
        ],
      }),
      trouble,
      section(t('packs.compare'), compareForm(all, {})),
      may('EDIT_PACKS') ? section(t('packs.upload'), upload(reload)) : null,
    ],
  };
}

function standing(pack, trouble, reload) {
  if (pack.active) return badge('good', t('packs.active'));
  if (!may('EDIT_PACKS')) return orDash(null);
  return button(t('packs.activate'), (event) => attempt(trouble, event.currentTarget, async () => {
    const { etag } = await get('packs/active');
    await send('PUT', 'packs/active', { json: { name: pack.name }, headers: { 'If-Match': etag } });
    reload();
  }), { class: 'plain' });
}

function upload(reload) {
  const trouble = el('div', { class: 'trouble', 'aria-live': 'polite' });
  const take = async ([file]) => {
    const text = await file.text();
    const done = await attempt(trouble, null, () => send('POST', 'packs', { json: text }));
    if (done) reload();
  };
  return [dropZone({ label: t('packs.file'), accept: '.json', onFiles: take }), trouble];
}

function compareForm(all, query) {
  const names = all.map((pack) => [pack.name, pack.name]);
  const active = all.find((pack) => pack.active)?.name ?? '';
  const other = all.find((pack) => !pack.active)?.name ?? active;
  const form = el('form', {
    class: 'filter',
    on: {
      submit: (event) => {
        event.preventDefault();
        go(['packs', 'comparison'], Object.fromEntries(new FormData(form)));
      },
    },
  },
  field(t('packs.compareFrom'), select('from', names, query.from ?? active)),
  field(t('packs.compareTo'), select('to', names, query.to ?? other)),
  el('div', { class: 'actions' }, el('button', { type: 'submit' }, t('packs.compareGo'))));
  return form;
}

/** What differs, unless one kind of change is asked for: the doubts that stay as they are come last in anyone's interest. */
async function differences(query) {
  if (query.change) return (await get('packs/comparison', query)).data;
  const items = [];
  let counted = null;
  for (const [change] of CHANGES.filter(([kind]) => kind !== 'SAME')) {
    const kind = await getAll('packs/comparison', { ...query, change });
    items.push(...kind.items);
    counted = kind.first;
  }
  return { ...counted, items, page: 0, size: Math.max(items.length, 1), total: items.length };
}

async function comparison(query) {
  const [data, all, rules] = await Promise.all([differences(query), get('packs'), get('rules')]);
  const titles = new Map(rules.data.items.map((rule) => [rule.id, text(rule, 'title')]));
  const counted = (counts) => CHANGES.map(([change, name]) => ({ change, label: `${code('change', change)} ${counts[name]}`, number: counts[name], kind: `change-${name}` }));
  const own = { from: query.from, to: query.to };
  return {
    title: t('comparison.title', { from: data.from.name, to: data.to.name }),
    body: [
      compareForm(all.data.items, query),
      el('p', { class: 'lead' }, t('comparison.lead', { asOf: data.asOf })),
      countsBar(counted(data.totals), { title: t('comparison.bar'), height: 24 }),
      legend(counted(data.totals).map((part) => ({
        ...part,
        content: link(['packs', 'comparison'], [code('change', part.change), ' ', el('strong', {}, count(part.number))], { ...own, change: part.change }, { 'data-change': part.change }),
      }))),
      section(t('comparison.byRule'), byRule(data, own, titles)),
      section(t('comparison.items'),
        el('p', { class: 'lead' }, t('comparison.shown', { count: count(data.total), change: query.change ? code('change', query.change) : t('comparison.differing'), rule: titles.get(query.rule) ?? t('any') }), ' ',
          query.change || query.rule ? link(['packs', 'comparison'], t('reset'), own) : null),
        compared(data), query.change ? pager(['packs', 'comparison'], query, data) : null),
    ],
  };
}

function byRule(data, own, titles) {
  return table({
    caption: t('comparison.byRuleCaption'),
    rows: data.byRule,
    columns: [
      { label: t('rule'), head: true, cell: (line) => [titles.get(line.rule) ?? '', ' ', el('code', {}, line.rule)] },
      ...CHANGES.map(([change, name]) => ({
        label: code('change', change),
        class: 'figure',
        cell: (line) => (line[name] === 0 ? '0' : link(['packs', 'comparison'], count(line[name]), { ...own, change, rule: line.rule })),
      })),
    ],
    foot: [el('th', { scope: 'row' }, t('ledger.sum')), CHANGES.map(([, name]) => el('td', { class: 'figure' }, count(data.totals[name])))],
  });
}

function compared(data) {
  const side = (warning) => (warning === null ? orDash(null) : [severity(warning.severity), ' ', text(warning, 'sentence'), warning.amount === null ? null : [' ', amount(warning.amount)]]);
  return table({
    caption: t('comparison.caption'),
    rows: data.items,
    columns: [
      { label: t('comparison.change'), cell: (item) => badge(`change-${item.change.toLowerCase()}`, code('change', item.change)) },
      { label: t('warnings.doubt'), head: true, cell: (item) => text(item.to ?? item.from, 'title') },
      { label: t('subject'), cell: (item) => subject((item.to ?? item.from).subject) },
      { label: t('comparison.reason'), cell: (item) => (item.reasons.length === 0 ? orDash(null) : item.reasons.map((reason) => code('reason', reason)).join(lang() === 'zh' ? '、' : ', ')) },
      { label: data.from.name, class: 'sentence', cell: (item) => side(item.from) },
      { label: data.to.name, class: 'sentence', cell: (item) => (item.change === 'SAME' ? t('comparison.sameAsBefore') : side(item.to)) },
    ],
  });
}

async function detail(name) {
  const [{ data }, rules] = await Promise.all([get(`packs/${pathOf(name)}`), get('rules')]);
  const titles = new Map(rules.data.items.map((rule) => [rule.id, text(rule, 'title')]));
  return {
    title: t('packs.one', { name }),
    body: [
      el('p', { class: 'marks' }, data.pack.active ? badge('good', t('packs.active')) : null, data.pack.version, el('code', {}, data.pack.digest)),
      table({
        caption: t('packs.rowsCaption'),
        rows: data.rows,
        columns: [
          { label: t('rule'), head: true, cell: (row) => [titles.get(row.threshold.rule) ?? '', ' ', el('code', {}, row.threshold.rule)] },
          { label: t('packs.parameters'), cell: (row) => orDash(Object.entries(row.threshold.parameters).map(([key, value]) => `${key}: ${shown(value)}`).join('; ')) },
          { label: t('severity'), cell: (row) => severity(row.severity) },
          { label: t('handling'), cell: (row) => code('handling', row.handling) },
          { label: t('threshold.validity'), cell: (row) => [validity(row.threshold), row.inForce ? null : [' ', badge('bad', t('packs.repealed'))]] },
          { label: t('threshold.scope'), cell: (row) => (row.threshold.scope === '' ? t('threshold.nation') : row.threshold.scope) },
          { label: t('threshold.document'), cell: (row) => [row.threshold.document, ' ', row.threshold.article] },
        ],
      }),
      section(t('packs.negative'), table({
        caption: t('packs.negativeCaption'),
        rows: data.negativeList,
        columns: [
          { label: t('packs.entry'), head: true, cell: (entry) => entry.id },
          { label: t('packs.text'), class: 'sentence', cell: (entry) => (lang() === 'zh' ? entry.text : entry.textEn) },
          { label: t('threshold.validity'), cell: (entry) => [validity(entry), entry.inForce ? null : [' ', badge('bad', t('packs.repealed'))]] },
          { label: t('threshold.scope'), cell: (entry) => (entry.scope === '' ? t('threshold.nation') : entry.scope) },
          { label: t('threshold.document'), cell: (entry) => [entry.document, ' ', entry.article] },
        ],
      })),
      el('p', {}, link('packs', t('packs.back'))),
    ],
  };
}

// 核查结论 – by rule, what became of every subject it judged.

import { get, save } from './api.js';
import { countsBar, legend } from './charts.js';
import { el } from './dom.js';
import { count, t, text } from './i18n.js';
import { attempt, button, link, table } from './parts.js';

const ANSWERS = ['raised', 'clear', 'notInForce', 'indeterminate'];

export async function verdicts({ query }) {
  const { data } = await get('verdicts', query);
  const place = el('div', {});
  const total = (name) => data.items.reduce((all, row) => all + row[name], 0);
  return {
    title: t('verdicts.title'),
    body: [
      el('p', { class: 'lead' }, t('verdicts.lead', { asOf: data.asOf, pack: data.pack })),
      legend(ANSWERS.map((name) => ({ label: t(`verdict.${name}`), kind: `verdict-${name}` }))),
      verdictsTable(data.items, t('verdicts.caption'), [
        el('th', { scope: 'row' }, t('ledger.sum')), el('td', { class: 'figure' }, count(total('subjects'))),
        ANSWERS.map((name) => el('td', { class: 'figure' }, count(total(name)))), el('td', {})]),
      el('p', { class: 'actions' }, ['verdicts.csv', 'verdicts.xlsx'].map((name) =>
        button(t('export', { name }), (event) => attempt(place, event.currentTarget, () => save(`exports/${name}`, query, name)), { class: 'plain' }))),
      place,
    ],
  };
}

export function verdictsTable(rows, caption, foot) {
  return table({
    caption,
    rows,
    foot,
    columns: [
      { label: t('rule'), head: true, cell: (row) => [text(row, 'title'), ' ', el('code', {}, row.rule)] },
      { label: t('verdict.subjects'), class: 'figure', cell: (row) => count(row.subjects) },
      ...ANSWERS.map((name) => ({
        label: t(`verdict.${name}`),
        class: 'figure',
        cell: (row) => (name === 'raised' && row.raised > 0 && foot ? link('warnings', count(row.raised), { rule: row.rule }) : count(row[name])),
      })),
      {
        label: t('overview.chart'),
        class: 'chart',
        cell: (row) => countsBar(ANSWERS.map((name) => ({ label: `${t(`verdict.${name}`)} ${row[name]}`, number: row[name], kind: `verdict-${name}` })), { title: text(row, 'title'), height: 60 }),
      },
    ],
  });
}

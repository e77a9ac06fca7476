// 业务指令 – what makers have handed in, and what waits for a checker.

import { get, may, me, pathOf, send } from './api.js';
import { commandForm } from './commandform.js';
import { el } from './dom.js';
import { code, count, lang, moment, t } from './i18n.js';
import { amount, attempt, badge, button, field, link, orDash, pager, section, table, terms } from './parts.js';

const STATES = ['', 'WAITING', 'APPLIED', 'REFUSED', 'REJECTED'];

export function submissions({ parts, query, reload }) {
  if (parts[1] === 'new') return commandForm(query);
  return parts.length > 1 ? detail(parts[1], reload) : list(query, reload);
}

async function list(query, reload) {
  const { data } = await get('submissions', query);
  const trouble = el('div', { class: 'trouble' });
  return {
    title: t('submissions.title'),
    body: [
      el('p', { class: 'lead' }, t('submissions.lead', { count: count(data.total) })),
      me().acts.length > 0 && may('SUBMIT') ? section(t('submissions.new'), el('ul', { class: 'acts' }, me().acts.map((act) =>
        el('li', {}, link(['submissions', 'new'], code('command', act), { command: act }, { class: 'button' }))))) : null,
      el('nav', { class: 'tabs', 'aria-label': t('state') }, STATES.map((state) =>
        link('submissions', state === '' ? t('any') : code('submission', state), { state }, { 'aria-current': (query.state ?? '') === state ? 'true' : null }))),
      trouble,
      table({
        caption: t('submissions.caption'),
        rows: data.items,
        columns: [
          { label: t('submissions.command'), head: true, cell: (item) => link(['submissions', item.id], code('command', item.act)) },
          { label: t('submissions.subject'), cell: (item) => orDash(item.command.quotaId) },
          { label: t('submissions.amount'), money: true, cell: (item) => amount(item.amount) },
          { label: t('division'), cell: (item) => item.division },
          { label: t('state'), cell: (item) => state(item) },
          { label: t('submissions.by'), cell: (item) => maker(item) },
          { label: t('submissions.at'), cell: (item) => moment(item.submittedAt) },
          { label: t('submissions.decided'), cell: (item) => (item.decidedBy === null ? orDash(null) : `${item.decidedBy} ${moment(item.decidedAt)}`) },
          ...(may('DECIDE') ? [{ label: t('submissions.decide'), cell: (item) => decideButtons(item, trouble, () => null, reload) }] : []),
        ],
      }),
      pager('submissions', query, data),
    ],
  };
}

function state(item) {
  const kinds = { WAITING: 'waiting', APPLIED: 'good', REFUSED: 'bad', REJECTED: 'bad' };
  return badge(kinds[item.state], code('submission', item.state));
}

function maker(item) {
  return item.onBehalfOf ? `${item.submittedBy} (${t('submissions.behalf', { unit: item.onBehalfOf })})` : item.submittedBy;
}

/** Approve and reject, for a checker who did not make it; the decision names what was read. */
function decideButtons(item, trouble, note, reload) {
  if (item.state !== 'WAITING') return orDash(null);
  if (item.submittedBy === me().account) return el('small', {}, t('submissions.own'));
  const decide = (decision) => (event) => attempt(trouble, event.currentTarget, async () => {
    const read = await get(`submissions/${pathOf(item.id)}`);
    if (read.data.version === item.version) {
      await send('POST', `submissions/${pathOf(item.id)}/decision`, { json: { decision, note: note() }, headers: { 'If-Match': read.etag } });
    }
    reload();
  });
  return el('span', { class: 'decide' },
    button(t('submissions.approve'), decide('APPROVE'), { class: 'approve' }), ' ',
    button(t('submissions.reject'), decide('REJECT'), { class: 'reject' }));
}

async function detail(id, reload) {
  const { data } = await get(`submissions/${pathOf(id)}`);
  const trouble = el('div', { class: 'trouble' });
  const note = el('textarea', { name: 'note', maxlength: 500, rows: 2 });
  const waits = may('DECIDE') && data.state === 'WAITING' && data.submittedBy !== me().account;
  return {
    title: t('submissions.one', { command: code('command', data.act) }),
    body: [
      el('p', { class: 'marks' }, state(data), amount(data.amount)),
      terms([
        [t('submissions.id'), el('code', {}, data.id)],
        [t('division'), data.division],
        [t('submissions.by'), maker(data)],
        [t('submissions.at'), moment(data.submittedAt)],
        [t('submissions.decided'), data.decidedBy === null ? null : `${data.decidedBy} ${moment(data.decidedAt)}`],
        [t('submissions.note'), data.note],
      ]),
      section(t('submissions.content'), content(data.command)),
      data.outcome === null ? null : section(t('submissions.outcome'), outcome(data.outcome)),
      may('DECIDE') && data.state === 'WAITING' ? section(t('submissions.decide'), waits ? field(t('submissions.note'), note) : null,
        decideButtons(data, trouble, () => note.value || null, reload)) : null,
      trouble,
      el('p', {}, link('submissions', t('submissions.back'))),
    ],
  };
}

/** The command as it was handed in, term by term. */
function content(command) {
  const lines = [];
  const walk = (value, names) => {
    if (Array.isArray(value)) value.forEach((item, at) => walk(item, [...names, `${at + 1}`]));
    else if (value !== null && typeof value === 'object') Object.entries(value).forEach(([name, item]) => walk(item, [...names, code('commandField', name)]));
    else if (value !== null) lines.push([names.join(' · '), shownValue(names, value)]);
  };
  walk(command, []);
  return terms(lines);
}

function shownValue(names, value) {
  if (/^-?[0-9]+\.[0-9]{2}$/.test(value)) return amount(value);
  if (value === true) return t('yes');
  if (value === false) return t('no');
  return names.length === 1 && names[0] === code('commandField', 'command') ? code('command', value) : String(value);
}

function outcome(result) {
  const sentence = lang() === 'zh' ? result.sentenceZh : result.sentenceEn;
  return [
    el('p', {}, badge(result.outcome === 'refused' ? 'bad' : 'good', code('outcome', result.outcome)), ' ', sentence ?? '', ' ', result.code ? el('code', {}, result.code) : null),
    result.facts ? terms(Object.entries(result.facts).map(([name, value]) => [code('fact', name), value])) : null,
    result.quotas ? table({
      caption: t('submissions.quotas'),
      rows: result.quotas,
      columns: [
        { label: t('quota'), head: true, cell: (row) => link(['quotas', row.id], row.id) },
        { label: t('submissions.beforeIt'), class: 'sentence', cell: (row) => orDash(row.before) },
        { label: t('submissions.afterIt'), class: 'sentence', cell: (row) => row.after },
      ],
    }) : null,
  ];
}

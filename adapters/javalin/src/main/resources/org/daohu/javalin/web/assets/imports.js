// 导入 – files laid over the month, what came of them, and the cells that could not be read.

import { get, getAll, may, pathOf, send } from './api.js';
import { el } from './dom.js';
import { dropZone } from './files.js';
import { code, count, moment, t, text } from './i18n.js';
import { attempt, badge, inParts, link, orDash, pager, section, table, terms } from './parts.js';
import { go } from './routes.js';

const TABLES = ['quotas', 'projects', 'payments', 'register', 'targets', 'counties', 'returns', 'caps', 'deaths', 'payroll', 'card-accounts'];

export function imports({ parts, query }) {
  return parts.length > 1 ? detail(parts[1]) : list(query);
}

async function list(query) {
  const { data } = await get('imports', query);
  return {
    title: t('imports.title'),
    body: [
      may('IMPORT') ? section(t('imports.new'), importForm()) : null,
      section(t('imports.before'), table({
        caption: t('imports.caption'),
        rows: data.items,
        columns: [
          { label: t('imports.at'), head: true, cell: (item) => link(['imports', item.id], moment(item.at)) },
          { label: t('imports.by'), cell: (item) => item.by },
          { label: t('state'), cell: standing },
          { label: t('imports.files'), cell: (item) => item.uploaded.join(', ') },
          { label: t('imports.faults'), class: 'figure', cell: (item) => link(['imports', item.id], count(item.faults)) },
          { label: t('imports.warnings'), class: 'figure', cell: (item) => count(item.warnings) },
          { label: t('imports.added'), class: 'figure', cell: (item) => count(item.added) },
          { label: t('imports.gone'), class: 'figure', cell: (item) => count(item.gone) },
        ],
      }), pager('imports', query, data)),
    ],
  };
}

function standing(item) {
  return [badge(item.state === 'ACCEPTED' ? 'good' : 'bad', code('import', item.state)), item.current ? [' ', badge('current', t('imports.current'))] : null];
}

/** The table that a file is for, by its name; any other file is a list. */
function tableOf(name) {
  const stem = name.replace(/\.(csv|xlsx)$/i, '').toLowerCase();
  return TABLES.includes(stem) ? stem : 'lists';
}

function importForm() {
  const chosen = new Map();
  const trouble = el('div', { class: 'trouble' });
  const listed = el('ul', { class: 'chosen', 'aria-live': 'polite' });
  const submit = el('button', { type: 'submit', class: 'main', disabled: true }, t('imports.send'));
  const drawChosen = () => {
    listed.replaceChildren(...[...chosen.values()].map((file) => el('li', {}, badge('payment', code('dataset', tableOf(file.name))), ' ', file.name, ' ',
      el('button', {
        type: 'button',
        class: 'plain',
        'aria-label': t('imports.remove', { name: file.name }),
        on: {
          click: () => {
            chosen.delete(file.name);
            drawChosen();
          },
        },
      }, '×'))));
    submit.disabled = chosen.size === 0;
  };
  const upload = async (event) => {
    event.preventDefault();
    const form = new FormData();
    for (const file of chosen.values()) form.append(tableOf(file.name), file, file.name);
    const headers = await seen();
    const answer = await attempt(trouble, submit, () => send('POST', 'imports', { form, headers }));
    if (answer) go(['imports', answer.data.id]);
  };
  return el('form', { class: 'import-form', on: { submit: upload } },
    dropZone({
      label: t('imports.choose'),
      hint: t('imports.hint'),
      accept: '.csv,.xlsx',
      multiple: true,
      onFiles: (files) => {
        for (const file of files) chosen.set(file.name, file);
        drawChosen();
      },
    }),
    listed, submit, trouble);
}

/** The newest import as this page knows it, so that nobody's import is overlaid unseen. */
async function seen() {
  const newest = (await get('imports', { size: 1 })).data.items[0];
  if (!newest) return {};
  const { etag } = await get(`imports/${pathOf(newest.id)}`);
  return etag ? { 'If-Match': etag } : {};
}

async function detail(asked) {
  const id = asked === 'current' ? await currentId() : asked;
  const [{ data }, faults] = await Promise.all([get(`imports/${pathOf(id)}`), getAll(`imports/${pathOf(id)}/faults`)]);
  return {
    title: t('imports.one', { at: moment(data.at) }),
    body: [
      el('p', { class: 'marks' }, standing(data)),
      terms([
        [t('imports.by'), data.by],
        [t('imports.files'), data.uploaded.length === 0 ? orDash(null) : data.uploaded.join(', ')],
        [t('imports.warnings'), link('warnings', count(data.warnings))],
        [t('imports.added'), count(data.added)],
        [t('imports.gone'), count(data.gone)],
      ]),
      section(t('imports.faultsOf', { count: count(faults.total) }), faults.total === 0 ? el('p', {}, t('imports.noFaults')) : inParts(faults.items, (shown) => faultsTable(shown))),
      data.differences.length === 0 ? null : section(t('imports.differences', { count: count(data.differences.length) }), table({
        caption: t('imports.differencesCaption'),
        rows: data.differences,
        columns: [
          { label: t('quota'), head: true, cell: (row) => link(['quotas', row.quota], row.quota) },
          { label: t('imports.field'), cell: (row) => row.field },
          { label: t('imports.inLedger'), cell: (row) => row.ledger },
          { label: t('imports.inFile'), cell: (row) => row.imported },
        ],
      })),
      section(t('imports.tallies'), table({
        caption: t('imports.talliesCaption'),
        rows: data.files,
        columns: [
          { label: t('imports.file'), head: true, cell: (row) => row.file },
          { label: t('imports.rows'), class: 'figure', cell: (row) => count(row.rows) },
          { label: t('imports.leftOut'), class: 'figure', cell: (row) => count(row.leftOut) },
        ],
        foot: [el('th', { scope: 'row' }, t('ledger.sum')),
          el('td', { class: 'figure' }, count(data.files.reduce((all, row) => all + row.rows, 0))),
          el('td', { class: 'figure' }, count(data.files.reduce((all, row) => all + row.leftOut, 0)))],
      })),
      el('p', {}, link('imports', t('imports.back'))),
    ],
  };
}

async function currentId() {
  const { items } = await getAll('imports');
  return (items.find((item) => item.current) ?? items[0]).id;
}

/** Faults cell by cell. */
export function faultsTable(rows) {
  return table({
    caption: t('imports.faultsCaption'),
    rows,
    columns: [
      { label: t('imports.file'), head: true, cell: (fault) => fault.file },
      { label: t('imports.row'), class: 'figure', cell: (fault) => (fault.row === 0 ? t('imports.wholeFile') : String(fault.row)) },
      { label: t('imports.column'), cell: (fault) => orDash(fault.column) },
      { label: t('imports.found'), cell: (fault) => el('strong', {}, fault.found === '' ? t('check.blank') : fault.found) },
      { label: t('imports.allowed'), cell: (fault) => text(fault, 'allowed') },
    ],
  });
}

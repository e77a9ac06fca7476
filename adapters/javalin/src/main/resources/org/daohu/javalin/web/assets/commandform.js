// 提交业务指令 – a form for each command that the caller's posts allow.

import { me, send } from './api.js';
import { el } from './dom.js';
import { code, t } from './i18n.js';
import { attempt, button, field } from './parts.js';
import { go } from './routes.js';

const MONEY = { inputmode: 'decimal', pattern: '[0-9]+(\\.[0-9]{1,2})?', class: 'figure' };
const YEAR = { inputmode: 'numeric', pattern: '[0-9]{4}' };
const DIVISION = { inputmode: 'numeric', pattern: '([0-9]{6}|[0-9]{9}|[0-9]{12})' };

/** The fields of each command: name, and "?" behind it where it may be left blank. */
const FIELDS = {
  receive: ['quotaId', 'fiscalYear', 'fund', 'project?', 'perHousehold', 'amount'],
  'allocate-down': ['quotaId', 'shares'],
  'allocate-own': ['quotaId', 'shares'],
  refine: ['quotaId', 'shares'],
  'mark-per-household': ['quotaId'],
  move: ['quotaId', 'newQuotaId', 'agency?', 'project', 'perHousehold', 'amount'],
  recall: ['quotaId', 'parentId?', 'amount'],
  'carry-over': ['quotaId', 'newQuotaId', 'toYear', 'amount'],
  pay: ['quotaId', 'voucher', 'fiscalYear', 'fund', 'project', 'amount', 'listTotal?'],
  refund: ['quotaId', 'voucher', 'amount'],
};

const SHARES = {
  'allocate-down': ['quotaId', 'division', 'project?', 'amount'],
  'allocate-own': ['quotaId', 'agency', 'project?', 'amount'],
  refine: ['quotaId', 'project', 'amount'],
};

const KINDS = { amount: MONEY, listTotal: MONEY, fiscalYear: YEAR, toYear: YEAR, division: DIVISION };

export async function commandForm({ command }) {
  if (!me().acts.includes(command)) return { title: t('notFound.title'), body: [el('p', {}, t('submit.notAllowed'))] };
  const trouble = el('div', { class: 'trouble' });
  const submit = el('button', { type: 'submit', class: 'main' }, t('submit.send'));
  const shares = SHARES[command] ? shareRows(command) : null;
  let sent = { text: '', key: '' };
  const form = el('form', {
    class: 'command-form',
    on: {
      submit: async (event) => {
        event.preventDefault();
        const text = JSON.stringify(read(form, command, shares));
        // Another command must carry another key; the same one sent again carries the same.
        if (text !== sent.text) sent = { text, key: freshKey() };
        const answer = await attempt(trouble, submit, () => send('POST', 'commands', { json: text, headers: { 'Idempotency-Key': sent.key } }));
        if (answer) go(['submissions', answer.data.id]);
      },
    },
  },
  el('fieldset', {}, el('legend', {}, t('submit.entry')),
    field(t('submit.lawDate'), el('input', { name: 'lawDate', type: 'date', required: true })),
    field(code('commandField', 'division'), el('input', { name: 'entryDivision', required: true, ...DIVISION })),
    field(code('commandField', 'document'), el('input', { name: 'document', maxlength: 100 }), t('submit.documentHint')),
    field(code('commandField', 'onBehalfOf'), el('input', { name: 'onBehalfOf', maxlength: 64 }), t('submit.behalfHint'))),
  el('fieldset', {}, el('legend', {}, code('command', command)), FIELDS[command].filter((name) => name !== 'shares').map(control)),
  shares?.box,
  el('div', { class: 'actions' }, submit), trouble);
  return { title: t('submit.title', { command: code('command', command) }), body: [el('p', { class: 'lead' }, t('submit.lead')), form] };
}

function control(spec) {
  const name = spec.replace('?', '');
  if (name === 'perHousehold') {
    return el('div', { class: 'field check' }, el('label', {}, el('input', { type: 'checkbox', name }), ' ', code('commandField', name)));
  }
  return field(code('commandField', name), el('input', { name, required: !spec.endsWith('?'), maxlength: 100, ...KINDS[name] }));
}

/** The shares of an allocation; there is always one. */
function shareRows(command) {
  const rows = el('div', { class: 'shares' });
  const add = () => {
    const row = el('fieldset', { class: 'share' }, el('legend', {}, t('submit.share')), SHARES[command].map(control));
    row.append(button(t('submit.removeShare'), () => {
      if (rows.childElementCount > 1) row.remove();
    }, { class: 'plain' }));
    rows.append(row);
  };
  add();
  return { box: el('div', {}, rows, button(t('submit.addShare'), add, { class: 'plain' })), rows };
}

function read(form, command, shares) {
  const value = (name) => form.elements.namedItem(name).value.trim();
  const body = {
    command,
    entry: { lawDate: value('lawDate'), division: value('entryDivision'), document: value('document') || null, onBehalfOf: value('onBehalfOf') || null },
  };
  for (const spec of FIELDS[command]) {
    if (spec === 'shares') continue;
    const name = spec.replace('?', '');
    // A share has fields of the same names, so these are looked for outside the shares.
    const input = [...form.querySelectorAll(`[name="${name}"]`)].find((found) => !found.closest('.share'));
    body[name] = entered(input);
  }
  if (shares) {
    body.shares = [...shares.rows.children].map((row) =>
      Object.fromEntries(SHARES[command].map((spec) => spec.replace('?', '')).map((name) => [name, entered(row.querySelector(`[name="${name}"]`))])));
  }
  return body;
}

function entered(input) {
  if (input.type === 'checkbox') return input.checked;
  const text = input.value.trim();
  if (text === '') return null;
  return KINDS[input.name] === MONEY ? exact(text) : text;
}

/** An amount with its two decimals: "12" is 12.00. */
function exact(text) {
  const [whole, part = ''] = text.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${part.padEnd(2, '0')}`;
}

function freshKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

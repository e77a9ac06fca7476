// 留痕 – who did what, and who looked at persons.

import { get } from './api.js';
import { el } from './dom.js';
import { code, count, moment, t } from './i18n.js';
import { field, link, orDash, pager, select, table } from './parts.js';
import { go } from './routes.js';

const ACTS = ['LOGIN', 'LOGIN_FAILED', 'SUBMIT', 'APPLY', 'APPROVE', 'REJECT', 'REFUSE', 'IMPORT', 'IMPORT_REFUSED', 'UPLOAD_PACK', 'ACTIVATE_PACK', 'CHECK_LIST', 'SEE_PERSONS', 'EXPORT'];

export async function audit({ query }) {
  const { data } = await get('audit', query);
  const form = el('form', {
    class: 'filter',
    role: 'search',
    on: {
      submit: (event) => {
        event.preventDefault();
        go('audit', Object.fromEntries(new FormData(form)));
      },
    },
  },
  field(t('audit.act'), select('act', [['', t('any')], ...ACTS.map((act) => [act, code('act', act)])], query.act)),
  field(t('login.account'), el('input', { name: 'account', value: query.account ?? '', maxlength: 64 })),
  el('div', { class: 'actions' }, el('button', { type: 'submit' }, t('search')), link('audit', t('reset'))));
  return {
    title: t('audit.title'),
    body: [
      el('p', { class: 'lead' }, t('audit.lead', { count: count(data.total) })), form,
      table({
        caption: t('audit.caption'),
        rows: data.items,
        columns: [
          { label: '#', head: true, cell: (entry) => String(entry.number) },
          { label: t('imports.at'), cell: (entry) => moment(entry.at) },
          { label: t('login.account'), cell: (entry) => entry.account },
          { label: t('audit.act'), cell: (entry) => code('act', entry.act) },
          { label: t('subject'), cell: (entry) => orDash(entry.subject) },
          { label: t('division'), cell: (entry) => orDash(entry.division) },
          { label: t('audit.detail'), class: 'sentence', cell: (entry) => orDash(entry.detail) },
        ],
      }),
      pager('audit', query, data),
    ],
  };
}

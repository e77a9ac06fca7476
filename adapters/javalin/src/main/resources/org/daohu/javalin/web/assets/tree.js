// 指标树 – documents, quotas, payments and household rows, opened step by step.

import { get, getAll, pathOf } from './api.js';
import { el, freshId, put } from './dom.js';
import { code, count, t } from './i18n.js';
import { amount, badge, link, problem } from './parts.js';

const ROWS_SHOWN = 50;

/** The quotas as the topmost branches. */
export function tree(quotas) {
  return el('ul', { class: 'tree', 'aria-label': t('tree.label') }, quotas.map(quotaNode));
}

function quotaNode(quota) {
  return node(
    [link(['quotas', quota.id], quota.documentNumber ?? quota.id), ' ', badge(quota.state.toLowerCase(), code('state', quota.state)),
      quota.perHousehold ? badge('household', t('quota.perHousehold')) : null,
      el('small', {}, ` ${quota.division}${quota.agency ? ` · ${quota.agency}` : ''} · ${quota.id} `),
      quota.warnings > 0 ? link('warnings', t('quota.warnings', { count: count(quota.warnings) }), { subject: `quota:${quota.id}` }, { class: 'doubts' }) : null],
    quota.amount,
    quota.children + quota.payments > 0,
    quota.id,
    async () => {
      const children = quota.children > 0 ? (await getAll('quotas', { parent: quota.id })).items : [];
      const payments = quota.payments > 0 ? (await getAll('payments', { quota: quota.id })).items : [];
      return [...children.map(quotaNode), ...payments.map(paymentNode)];
    });
}

function paymentNode(payment) {
  return node(
    [link(['payments', payment.voucher], payment.voucher), ' ', badge('payment', t('payment')), el('small', {}, ` ${payment.payDate} `),
      payment.warnings > 0 ? link('warnings', t('quota.warnings', { count: count(payment.warnings) }), { subject: `payment:${payment.voucher}` }, { class: 'doubts' }) : null],
    payment.amount,
    payment.listRows > 0,
    payment.voucher,
    async () => {
      const rows = (await get(`payments/${pathOf(payment.voucher)}/rows`, { size: ROWS_SHOWN })).data;
      const nodes = rows.items.map((row) => node(
        [link(['list-rows', row.file, row.number], `${row.name} ${row.identityNumber ?? ''}`), ' ', badge('household', code('grain', row.grain)), el('small', {}, ` ${row.file} #${row.number}`)],
        row.paid, false, '', null));
      if (rows.total > rows.items.length) {
        nodes.push(el('li', {}, link(['payments', payment.voucher], t('tree.all', { count: count(rows.total) }))));
      }
      return nodes;
    });
}

/** A branch: `load` gives what lies below it when it is opened for the first time. */
function node(label, money, opens, name, load) {
  const id = freshId('branch');
  const inside = el('ul', { id, hidden: true });
  const line = el('div', { class: 'branch' });
  if (opens) {
    const opener = el('button', {
      type: 'button',
      class: 'opener',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-label': t('tree.open', { name }),
      on: { click: () => toggle(opener, inside, load) },
    });
    line.append(opener);
  } else {
    line.append(el('span', { class: 'opener leaf', 'aria-hidden': 'true' }));
  }
  line.append(put(el('span', { class: 'label' }), label), put(el('span', { class: 'worth' }), amount(money)));
  return el('li', {}, line, inside);
}

async function toggle(opener, inside, load) {
  const open = opener.getAttribute('aria-expanded') !== 'true';
  opener.setAttribute('aria-expanded', String(open));
  inside.hidden = !open;
  if (!open || inside.childElementCount > 0) return;
  try {
    put(inside, await load());
  } catch (error) {
    put(inside, el('li', {}, problem(error)));
  }
}

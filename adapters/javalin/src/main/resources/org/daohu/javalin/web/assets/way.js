// 来源 – the way up to the top document.

import { el } from './dom.js';
import { t } from './i18n.js';
import { amount, link } from './parts.js';

/** The way from the top document to here. */
export function way(path, here) {
  return el('nav', { class: 'way', 'aria-label': t('way.label') }, el('ol', {},
    el('li', {}, link('quotas', t('way.top'))),
    path.map((step) => el('li', {}, link(['quotas', step.id], step.documentNumber ?? step.id), ' ', el('small', {}, step.division, ' · ', amount(step.amount)))),
    here ? el('li', { 'aria-current': 'page' }, here) : null));
}

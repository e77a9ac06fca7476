// What pages are put together from: amounts, tables, sums, pagers, problems.

import { el, freshId } from './dom.js';
import { code, count, lang, t } from './i18n.js';
import { fen, grouped, sum, yuan } from './money.js';
import { href } from './routes.js';

/** An amount as people read it, with the exact text as its value; a dash where there is none. */
export function amount(text) {
  if (text === null || text === undefined) return el('span', { class: 'none' }, '–');
  return el('data', { value: text, class: fen(text) < 0n ? 'money below' : 'money' }, grouped(text));
}

/** A percentage, or a dash. */
export function percent(text) {
  return text === null ? el('span', { class: 'none' }, '–') : `${text}%`;
}

/** A text, or a dash for what is blank. */
export function orDash(value) {
  return value === null || value === undefined || value === '' ? el('span', { class: 'none' }, '–') : value;
}

export function link(parts, content, query, attributes = {}) {
  return el('a', { href: href(parts, query), ...attributes }, content);
}

export function button(label, onClick, attributes = {}) {
  return el('button', { type: 'button', on: { click: onClick }, ...attributes }, label);
}

/** How grave a doubt is, in words and colour. */
export function severity(value) {
  return el('span', { class: `badge severity-${value.toLowerCase()}` }, code('severity', value));
}

/** A small word on a coloured ground; `kind` picks the colour. */
export function badge(kind, label) {
  return el('span', { class: `badge ${kind}` }, label);
}

/**
 * A table in a box that scrolls on its own. Columns are `{ label, cell, money, head, class }`: `cell(row)` gives the content (or
 * a whole `td`), `money` sets figures to the right, `head` makes it the row's heading. `foot` is a list of whole cells.
 */
export function table({ caption, columns, rows, foot, empty, rowClass }) {
  const id = freshId('table');
  const head = el('tr', {}, columns.map((column) =>
    el('th', { scope: 'col', class: column.money ? 'figure' : column.class ?? false }, column.label)));
  const body = rows.map((row) => el('tr', { class: rowClass?.(row) ?? false }, columns.map((column) => cellOf(column, row))));
  if (rows.length === 0) {
    body.push(el('tr', {}, el('td', { colspan: columns.length, class: 'nothing' }, empty ?? t('table.empty'))));
  }
  return el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': id },
    el('table', {}, el('caption', { id }, caption), el('thead', {}, head), el('tbody', {}, body),
      foot ? el('tfoot', {}, el('tr', {}, foot)) : null));
}

function cellOf(column, row) {
  const content = column.cell(row);
  if (content instanceof HTMLTableCellElement) return content;
  if (column.head) return el('th', { scope: 'row' }, content);
  return el('td', { class: column.money ? 'figure' : column.class ?? false }, content);
}

/**
 * What rows add up to, beside the total that they must make: says so where the two are equal, and by how much they differ where
 * they are not. `complete` is false if there are more rows than were read.
 */
export function sumLine(amounts, total, { complete = true, label } = {}) {
  const reached = sum(amounts);
  const wanted = fen(total);
  const words = { rows: count(amounts.length) };
  const shown = [t('sum.rows', words), ' ', amount(yuan(reached)), ' ', t('yuan')];
  if (!complete) return el('p', { class: 'sum partial' }, shown, ' · ', t('sum.partial'));
  const agrees = reached === wanted;
  return el('p', { class: agrees ? 'sum agrees' : 'sum differs', role: agrees ? false : 'alert', 'data-sum': yuan(reached), 'data-total': total },
    shown, ' · ', label ? `${label} ` : '', amount(total), ' ', t('yuan'), ' · ',
    agrees ? t('sum.agrees') : [t('sum.differs'), ' ', amount(yuan(wanted - reached))]);
}

/** The sums of several columns `{ label, amounts, total }`: one line if all are equal to their totals, each by itself if not. */
export function sumLines(columns, options) {
  const differing = columns.filter((column) => sum(column.amounts) !== fen(column.total));
  const lines = (chosen) => chosen.map((column) => sumLine(column.amounts, column.total, { ...options, label: column.label }));
  if (differing.length > 0 || options?.complete === false) return lines(differing.length > 0 ? differing : columns);
  return el('details', { class: 'sums' }, el('summary', {}, t('sum.allAgree', { count: columns.length })), lines(columns));
}

/** Links to the page before and the page after; `query` is what is asked, page aside. */
export function pager(parts, query, { page, size, total }) {
  const pages = Math.max(1, Math.ceil(total / size));
  const step = (to, label) => (to < 0 || to >= pages
    ? el('span', { class: 'off', 'aria-disabled': 'true' }, label)
    : link(parts, label, { ...query, page: to === 0 ? '' : to }));
  return el('nav', { class: 'pager', 'aria-label': t('pager.label') },
    step(page - 1, t('pager.previous')),
    el('span', {}, t('pager.where', { page: page + 1, pages, total: count(total) })),
    step(page + 1, t('pager.next')));
}

/** A long list shown a part at a time: `draw(rows)` gives the nodes for the rows shown so far. */
export function inParts(rows, draw, step = 100) {
  const box = el('div', { class: 'in-parts' });
  const show = (upTo) => {
    box.replaceChildren(draw(rows.slice(0, upTo)));
    if (upTo < rows.length) {
      box.append(button(t('more.rows', { shown: count(upTo), total: count(rows.length) }), () => show(upTo + step * 5), { class: 'plain more' }));
    }
  };
  show(step);
  return box;
}

/** Terms and what stands for them; a pair whose value is null is left out. */
export function terms(pairs) {
  return el('dl', { class: 'terms' }, pairs.filter(([, value]) => value !== null && value !== undefined).map(([name, value]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

/** A part of a page under a heading of its own. */
export function section(title, ...content) {
  const id = freshId('section');
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, title), content);
}

/** A labelled field; `control` gets the id that the label names. */
export function field(label, control, hint) {
  const id = control.id || freshId('field');
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return el('div', { class: 'field' }, el('label', { for: id }, label), control, hint ? el('small', { id: `${id}-hint` }, hint) : null);
}

/** A list to choose from: `options` are `[value, label]`. */
export function select(name, options, chosen) {
  return el('select', { name }, options.map(([value, label]) => el('option', { value, selected: value === (chosen ?? '') }, label)));
}

/** What went wrong, in the reader's language, with every fault that the server named. */
export function problem(error) {
  if (error.problem === undefined) throw error;
  const told = error.problem;
  return el('div', { class: 'problem', role: 'alert' },
    el('p', {}, el('strong', {}, sentence(told, error.status)), ' ', el('code', {}, told.code ?? '')),
    told.facts ? terms(Object.entries(told.facts).map(([name, value]) => [code('fact', name), value])) : null,
    told.faults?.length ? el('ul', {}, told.faults.map((fault) => el('li', {}, lang() === 'zh' ? fault.sentenceZh : fault.sentenceEn))) : null,
    told.packFaults?.length ? el('ul', {}, told.packFaults.map((fault) =>
      el('li', {}, el('code', {}, fault.path), ' ', fault.found, ' → ', lang() === 'zh' ? fault.allowedZh : fault.allowedEn))) : null);
}

function sentence(told, status) {
  if (status === 0) return t('problem.noAnswer');
  return (lang() === 'zh' ? told.detail : told.detailEn) ?? told.title ?? t('problem.status', { status });
}

/** Runs what a button or form does: no second start meanwhile, and a problem is shown in `place`. */
export async function attempt(place, control, action) {
  place.replaceChildren();
  if (control) control.disabled = true;
  try {
    return await action();
  } catch (error) {
    place.append(problem(error));
    return undefined;
  } finally {
    if (control) control.disabled = false;
  }
}

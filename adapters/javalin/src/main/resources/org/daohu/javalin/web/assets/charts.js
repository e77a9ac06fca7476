// Small drawings beside figures. Each stands next to a table or list with the same figures; readers of those lose nothing.

import { el, freshId, svg } from './dom.js';
import { along } from './money.js';

const WIDTH = 1000;

/** One bar made of parts `{ label, amount (fen), kind }`; what is not above zero has no length. */
export function stackedBar(parts, { title, height = 34 }) {
  const shown = parts.filter((part) => part.amount > 0n);
  const whole = shown.reduce((total, part) => total + part.amount, 0n);
  const id = freshId('chart');
  let before = 0n;
  const bars = shown.map((part) => {
    const x = along(before, whole, WIDTH);
    before += part.amount;
    const width = along(before, whole, WIDTH) - x;
    return svg('rect', { x, y: 0, width, height, class: `part ${part.kind}` }, svg('title', {}, part.label));
  });
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, preserveAspectRatio: 'none', class: 'stacked', role: 'img', 'aria-labelledby': id },
    svg('title', { id }, title), bars);
}

/** The names of a bar's parts, with their colours. */
export function legend(parts) {
  return el('ul', { class: 'legend' }, parts.map((part) =>
    el('li', {}, swatch(part.kind), part.content ?? part.label)));
}

function swatch(kind) {
  return svg('svg', { viewBox: '0 0 12 12', class: 'swatch', 'aria-hidden': 'true' }, svg('rect', { width: 12, height: 12, rx: 2, class: `part ${kind}` }));
}

/** A bar of 0 to 100 % with a mark at the line due; texts of percentages, null where there is none. */
export function progressBar(percent, due, behind) {
  const done = percent === null ? 0 : Math.min(Math.max(Number(percent), 0), 100);
  return svg('svg', { viewBox: '0 0 100 12', preserveAspectRatio: 'none', class: 'progress', 'aria-hidden': 'true' },
    svg('rect', { x: 0, y: 2, width: 100, height: 8, class: 'ground' }),
    svg('rect', { x: 0, y: 2, width: done, height: 8, class: behind ? 'done behind' : 'done' }),
    due === null ? null : svg('rect', { x: Math.min(Number(due), 99.2), y: 0, width: 0.8, height: 12, class: 'due' }));
}

/** A bar as long as a count is beside the greatest count. */
export function countBar(number, greatest, kind) {
  const width = greatest > 0 ? number / greatest * 100 : 0;
  return svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', class: 'count-bar', 'aria-hidden': 'true' },
    svg('rect', { x: 0, y: 0, width, height: 10, class: `part ${kind}` }));
}

/** A bar of counts `{ label, number, kind }`. */
export function countsBar(parts, options) {
  return stackedBar(parts.map((part) => ({ ...part, amount: BigInt(part.number) })), options);
}

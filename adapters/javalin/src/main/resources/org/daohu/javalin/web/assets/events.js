// 实时事件 – a stream read by fetch, since EventSource cannot carry the token.

import { ApiError, me, stream } from './api.js';
import { el, put } from './dom.js';
import { code, lang, t } from './i18n.js';
import { badge } from './parts.js';
import { href } from './routes.js';

const KEPT = 50;
const WAIT_MAX = 30000;

const happened = [];
let unread = 0;
let stopping = null;
let live = false;

export function startEvents() {
  stopEvents();
  stopping = new AbortController();
  listen(stopping.signal);
}

export function stopEvents() {
  stopping?.abort();
  stopping = null;
  happened.length = 0;
  unread = 0;
  live = false;
}

async function listen(signal) {
  let wait = 1000;
  while (!signal.aborted && me()) {
    try {
      const answer = await stream('events', signal);
      wait = 1000;
      await read(answer.body, signal);
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof ApiError && failure.status === 401) return;
    }
    setLive(false);
    await new Promise((resume) => { setTimeout(resume, wait); });
    wait = Math.min(wait * 2, WAIT_MAX);
  }
}

async function read(body, signal) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  while (!signal.aborted) {
    const { value, done } = await reader.read();
    if (done) return;
    waiting += value.replaceAll('\r', '');
    let end = waiting.indexOf('\n\n');
    while (end >= 0) {
      take(waiting.slice(0, end));
      waiting = waiting.slice(end + 2);
      end = waiting.indexOf('\n\n');
    }
  }
}

function take(block) {
  const data = block.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
  if (!data) return;
  const event = JSON.parse(data);
  setLive(true);
  if (event.kind === 'ready') return;
  happened.unshift({ ...event, at: new Date() });
  happened.length = Math.min(happened.length, KEPT);
  unread += 1;
  drawPanel();
  announce(event);
}

function announce(event) {
  const place = document.getElementById('announcer');
  place.textContent = unread > 3 ? t('events.many', { count: unread }) : lang() === 'zh' ? event.sentenceZh : event.sentenceEn;
}

function setLive(now) {
  if (live !== now) {
    live = now;
    drawPanel();
  }
}

const PAGE_OF = { warning: 'warnings', submission: 'submissions', import: 'imports', pack: 'packs' };

/** The panel at the top of each page: whether the stream is open, and what came last. */
export function eventsPanel() {
  const panel = el('details', {
    class: 'events',
    on: {
      toggle: () => {
        if (panel.open) unread = 0;
        drawPanel();
      },
      keydown: (event) => {
        if (event.key === 'Escape') panel.open = false;
      },
    },
  }, el('summary', {}, el('span', { class: 'state' }), el('span', { class: 'number' })), el('div', { class: 'list' }));
  queueMicrotask(drawPanel);
  return panel;
}

function drawPanel() {
  const panel = document.querySelector('details.events');
  if (!panel) return;
  const state = panel.querySelector('.state');
  state.textContent = live ? t('events.live') : t('events.off');
  state.classList.toggle('on', live);
  panel.querySelector('.number').textContent = unread > 0 ? String(unread) : '';
  const list = panel.querySelector('.list');
  list.replaceChildren();
  if (happened.length === 0) {
    list.append(el('p', { class: 'nothing' }, t('events.none')));
    return;
  }
  list.append(el('button', { type: 'button', class: 'plain', on: { click: () => dispatchEvent(new HashChangeEvent('hashchange')) } }, t('events.refresh')));
  put(list, el('ol', {}, happened.map((event) => el('li', {},
    badge(`kind-${event.kind}`, `${code('event', event.kind)} · ${code('change', event.change)}`), ' ',
    el('a', { href: pageFor(event) }, lang() === 'zh' ? event.sentenceZh : event.sentenceEn), ' ',
    el('small', {}, event.at.toTimeString().slice(0, 8))))));
}

function pageFor(event) {
  const page = PAGE_OF[event.kind] ?? 'overview';
  const gone = event.kind === 'warning' && event.change === 'GONE';
  return gone || event.kind === 'pack' ? href(page) : href([page, event.id]);
}

// The frame: who is signed in, where the reader is, which page is shown.

import { logout, me, may, onSessionEnd, resume } from './api.js';
import { el, replace } from './dom.js';
import { startEvents, stopEvents, eventsPanel } from './events.js';
import { lang, markDocument, setLang, t } from './i18n.js';
import { loginForm } from './login.js';
import { button, link, problem } from './parts.js';
import { current, go } from './routes.js';
import { PAGES, notFound } from './pages.js';

const app = document.getElementById('app');
let shown = 0;
let main = null;

/** What the frame offers: the part of the address, and who it is for. */
const OFFERED = [
  ['overview', () => true],
  ['quotas', () => true],
  ['ledger', () => true],
  ['warnings', () => true],
  ['check', () => may('CHECK_LIST')],
  ['submissions', () => true],
  ['imports', () => true],
  ['packs', () => true],
  ['audit', () => may('SEE_AUDIT')],
];

function languageButton() {
  const other = lang() === 'zh' ? 'en' : 'zh';
  return button(t('language.other'), () => {
    setLang(other);
    draw();
    document.getElementById('language').focus();
  }, { id: 'language', class: 'plain', lang: other === 'zh' ? 'zh-CN' : 'en' });
}

function draw() {
  markDocument();
  if (me()) drawFrame();
  else drawLogin();
}

function drawLogin() {
  document.title = `${t('login.title')} · ${t('app.name')}`;
  replace(app,
    el('header', { class: 'top' }, el('span', { class: 'brand' }, t('app.name')), el('div', { class: 'who' }, languageButton())),
    el('main', { id: 'main' }, loginForm(() => {
      startEvents();
      draw();
    })));
}

function drawFrame() {
  const skip = el('a', {
    class: 'skip',
    href: '#main',
    on: {
      click: (event) => {
        event.preventDefault();
        main.focus();
      },
    },
  }, t('skip'));
  main = el('main', { id: 'main', tabindex: '-1' });
  const user = me();
  replace(app, skip,
    el('header', { class: 'top' },
      link('overview', t('app.name'), {}, { class: 'brand' }),
      el('div', { class: 'who' },
        el('span', { class: 'account' }, `${user.unit} · ${user.name}`, el('small', {}, user.posts.map((post) => (lang() === 'zh' ? post.zh : t(`post.${post.post}`))).join(lang() === 'zh' ? '、' : ', '))),
        eventsPanel(), languageButton(), button(t('logout'), logout, { class: 'plain' }))),
    el('nav', { class: 'pages', 'aria-label': t('nav.label') },
      el('ul', {}, OFFERED.filter(([, offered]) => offered()).map(([part]) => el('li', {}, link(part, t(`nav.${part}`), {}, { 'data-part': part }))))),
    main,
    el('footer', {}, el('p', {}, t('footer'))));
  showPage(false);
}

async function showPage(moveFocus) {
  if (!me()) return;
  const turn = ++shown;
  const route = current();
  const part = route.parts[0] ?? 'overview';
  for (const offered of document.querySelectorAll('nav.pages a')) {
    if (offered.dataset.part === (SAME_PART[part] ?? part)) offered.setAttribute('aria-current', 'page');
    else offered.removeAttribute('aria-current');
  }
  main.setAttribute('aria-busy', 'true');
  const page = await built(PAGES[part] ?? notFound, route);
  if (turn !== shown || !me()) return;
  const heading = el('h1', { tabindex: '-1' }, page.title);
  replace(main, heading, page.body);
  main.removeAttribute('aria-busy');
  main.dataset.shown = location.hash;
  document.title = `${page.title} · ${t('app.name')}`;
  if (moveFocus) {
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

/** Pages that are reached from another and belong to it. */
const SAME_PART = { figures: 'overview', payments: 'quotas', 'list-rows': 'quotas', projects: 'quotas', verdicts: 'warnings' };

async function built(page, route) {
  try {
    return await page({ ...route, reload: () => showPage(false) });
  } catch (error) {
    return { title: t('problem.title'), body: [problem(error)] };
  }
}

onSessionEnd(() => {
  stopEvents();
  draw();
});
addEventListener('hashchange', () => showPage(true));
if (!location.hash) go('overview');
if (await resume()) startEvents();
draw();

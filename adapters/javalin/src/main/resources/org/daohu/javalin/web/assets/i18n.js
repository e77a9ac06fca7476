// Words in the language of the reader. One table a language; both have the same keys.

import { en } from './words-en.js';
import { zh } from './words-zh.js';

const TABLES = { zh, en };
const KEPT = 'daohu-language';

let language = TABLES[localStorage.getItem(KEPT)] ? localStorage.getItem(KEPT) : 'zh';

export function lang() {
  return language;
}

/** Chooses "zh" or "en", and keeps the choice in this browser. */
export function setLang(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  markDocument();
}

/** Tells the browser which language the page is in. */
export function markDocument() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** The words for a key, `{name}` replaced by what `values` holds. */
export function t(key, values = {}) {
  const words = TABLES[language][key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name]));
}

/** The words for a code of the interface; a code without words stands for itself. */
export function code(kind, value) {
  return TABLES[language][`${kind}.${value}`] ?? value;
}

/** What the interface says in both languages: `text(rule, 'title')` is its titleZh or titleEn. */
export function text(object, name) {
  return object[name + (language === 'zh' ? 'Zh' : 'En')];
}

/** A count with separators. */
export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A moment to the minute, in the reader's time zone. */
export function moment(iso) {
  const at = new Date(iso);
  const two = (number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

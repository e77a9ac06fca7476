// Files chosen by button or dropped; both ways end in the same call.

import { el, freshId } from './dom.js';
import { t } from './i18n.js';

/** A place to drop files on, with a button for the keyboard; `onFiles` gets a list of files. */
export function dropZone({ label, hint, accept, multiple = false, onFiles }) {
  const id = freshId('file');
  const input = el('input', {
    id,
    type: 'file',
    class: 'unseen',
    accept,
    multiple,
    'aria-describedby': `${id}-hint`,
    on: {
      change: () => {
        if (input.files.length > 0) onFiles([...input.files]);
        input.value = '';
      },
    },
  });
  let within = 0;
  const mark = (by) => {
    within = Math.max(0, within + by);
    zone.classList.toggle('over', within > 0);
  };
  const zone = el('div', {
    class: 'drop',
    on: {
      dragenter: (event) => {
        event.preventDefault();
        mark(1);
      },
      dragover: (event) => event.preventDefault(),
      dragleave: () => mark(-1),
      drop: (event) => {
        event.preventDefault();
        within = 0;
        mark(0);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
      },
    },
  },
  input, el('label', { for: id, class: 'button' }, label),
  el('p', { id: `${id}-hint`, class: 'hint' }, hint ?? t('drop.hint')));
  return zone;
}

// 登录

import { login } from './api.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { attempt, field } from './parts.js';

/** The form that everything else comes after; `onDone` is called once the caller is known. */
export function loginForm(onDone) {
  const account = el('input', { name: 'account', autocomplete: 'username', required: true, maxlength: 64, autocapitalize: 'none', spellcheck: 'false' });
  const password = el('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true, maxlength: 200 });
  const submit = el('button', { type: 'submit', class: 'main' }, t('login.submit'));
  const trouble = el('div', { class: 'trouble' });
  const form = el('form', {
    class: 'login-form',
    on: {
      submit: async (event) => {
        event.preventDefault();
        const done = await attempt(trouble, submit, async () => {
          await login(account.value, password.value);
          return true;
        });
        if (done) {
          onDone();
        } else {
          password.value = '';
          password.focus();
        }
      },
    },
  }, field(t('login.account'), account), field(t('login.password'), password), submit, trouble);
  return el('div', { class: 'login' },
    el('h1', { tabindex: '-1' }, t('app.name')),
    el('p', { class: 'lead' }, t('app.lead')),
    form,
    el('p', { class: 'hint' }, t('login.hint')));
}

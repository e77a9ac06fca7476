// Which page stands at which address.

import { audit } from './audit.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { imports } from './imports.js';
import { ledger } from './ledger.js';
import { listCheck } from './listcheck.js';
import { figureRows, overview } from './overview.js';
import { packs } from './packs.js';
import { listRow, payments, project } from './payments.js';
import { quotas } from './quotas.js';
import { submissions } from './submissions.js';
import { verdicts } from './verdicts.js';
import { warnings } from './warnings.js';

/** By the first part of the address; each takes the route and gives `{ title, body }`. */
export const PAGES = {
  overview,
  figures: figureRows,
  quotas,
  ledger,
  payments,
  'list-rows': listRow,
  projects: project,
  warnings,
  verdicts,
  check: listCheck,
  submissions,
  imports,
  packs,
  audit,
};

export function notFound() {
  return { title: t('notFound.title'), body: [el('p', {}, t('notFound.text'))] };
}

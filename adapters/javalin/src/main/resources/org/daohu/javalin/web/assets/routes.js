// Addresses within the page: #/warnings/1a2b?severity=MAJOR

/** The address of a page; empty query values are left out. */
export function href(parts, query = {}) {
  const path = [parts].flat().map((part) => encodeURIComponent(part)).join('/');
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  return `#/${path}${asked.size ? `?${asked}` : ''}`;
}

/** Where the reader is: `{ parts, query }`. */
export function current() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return {
    parts: path.split('/').filter((part) => part !== '').map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** Goes to a page. */
export function go(parts, query) {
  location.hash = href(parts, query);
}

/** The page that shows what the interface has at `apiHref`, e.g. /api/v1/quotas/BGT1. */
export function pageOf(apiHref) {
  return `#/${apiHref.replace(/^.*\/api\/v1\//, '').replace(/^\//, '')}`;
}

/** The page of the subject of a warning, e.g. payment:PZ1 or row:2020-06.csv#3; null where it has none. */
export function subjectPage(subject) {
  const [kind, id] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  if (kind === 'quota') return href(['quotas', id]);
  if (kind === 'payment') return href(['payments', id]);
  if (kind === 'project') return href(['projects', id]);
  if (kind === 'row') {
    const at = id.lastIndexOf('#');
    return href(['list-rows', id.slice(0, at), id.slice(at + 1)]);
  }
  return null;
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// The one way to the server: token, problems, pages.

const BASE = 'api/v1';
const KEPT = 'daohu-session';
const PAGE_SIZE = 500;
const MOST_PAGES = 40;

let session = null;
let renewal = 0;
let whenEnded = () => {};

/** A failure that the server explained, or that no answer came (status 0). */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detailEn ?? problem.title ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** The caller as the server knows it, or null before signing in. */
export function me() {
  return session?.me ?? null;
}

/** Whether the caller may do something beyond reading. */
export function may(permission) {
  return me()?.permissions.includes(permission) ?? false;
}

/** Calls `listener` when the sign-in is over. */
export function onSessionEnd(listener) {
  whenEnded = listener;
}

/** Takes up the sign-in of this tab, if there is one that still holds. */
export async function resume() {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return false;
  session = JSON.parse(kept);
  try {
    session.me = (await get('me')).data;
    planRenewal();
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    forget();
    return false;
  }
}

export async function login(account, password) {
  keep((await send('POST', 'login', { json: { account, password } })).data);
}

/** Ends the sign-in in this tab. */
export function logout() {
  forget();
  whenEnded();
}

function keep(token) {
  session = token;
  sessionStorage.setItem(KEPT, JSON.stringify(token));
  planRenewal();
}

function forget() {
  session = null;
  clearTimeout(renewal);
  sessionStorage.removeItem(KEPT);
}

function planRenewal() {
  clearTimeout(renewal);
  const left = Date.parse(session.expiresAt) - Date.now();
  renewal = setTimeout(async () => {
    try {
      keep((await send('POST', 'token')).data);
    } catch (error) {
      if (error.status !== 401) renewal = setTimeout(planRenewal, 5000);
    }
  }, Math.max(left - 60000, left / 2, 1000));
}

/** Reads; answers `{ data, etag }`. */
export function get(path, query) {
  return send('GET', path, { query });
}

/** All pages of a list, up to 20,000 rows: `{ items, total, first }`, `first` being the first page as a whole. */
export async function getAll(path, query = {}) {
  const first = (await get(path, { ...query, page: 0, size: PAGE_SIZE })).data;
  const items = [...first.items];
  for (let page = 1; items.length < first.total && page < MOST_PAGES; page += 1) {
    const next = (await get(path, { ...query, page, size: PAGE_SIZE })).data.items;
    if (next.length === 0) break;
    items.push(...next);
  }
  return { items, total: first.total, first };
}

/** Sends and reads; `json` or `form` is the body. A failure is an {@link ApiError}. */
export async function send(method, path, options = {}) {
  const answer = await reach(method, path, options);
  const etag = answer.headers.get('ETag');
  const data = await answer.json().catch(() => null);
  return { data, etag, status: answer.status };
}

/** A file of the server, saved under its name. */
export async function save(path, query, name) {
  const answer = await reach('GET', path, { query });
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The open stream of events; the caller ends it by the signal. */
export function stream(path, signal) {
  return reach('GET', path, { signal, headers: { Accept: 'text/event-stream' } });
}

async function reach(method, path, { query = {}, json, form, headers = {}, signal } = {}) {
  const all = new Headers(headers);
  if (session) all.set('Authorization', `Bearer ${session.token}`);
  if (json !== undefined) all.set('Content-Type', 'application/json');
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const address = `${BASE}/${path}${asked.size ? `?${asked}` : ''}`;
  const body = json === undefined ? form : typeof json === 'string' ? json : JSON.stringify(json);
  let answer;
  try {
    answer = await fetch(address, { method, headers: all, body, signal, cache: 'no-store' });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(0, { title: 'no answer', code: 'NO_ANSWER' });
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({ title: answer.statusText, code: 'UNREADABLE' }));
  if (answer.status === 401 && session && path !== 'login') {
    forget();
    whenEnded();
  }
  throw new ApiError(answer.status, problem);
}

/** The path of something by its parts, each escaped. */
export function pathOf(...parts) {
  return parts.map((part) => encodeURIComponent(part)).join('/');
}

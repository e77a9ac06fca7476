// Exact money. The interface gives yuan with two decimals as text; sums are in fen, as BigInt; no number ever holds an amount.

const YUAN = /^(-?)(\d+)\.(\d{2})$/;

/** The fen of an amount such as "-1234.50". */
export function fen(yuan) {
  const match = YUAN.exec(yuan);
  if (!match) throw new Error(`not an amount: ${yuan}`);
  const amount = BigInt(match[2] + match[3]);
  return match[1] ? -amount : amount;
}

/** The text of an amount of fen, as the interface writes it. */
export function yuan(amount) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1234567.50" as "1,234,567.50". */
export function grouped(text) {
  const match = YUAN.exec(text);
  if (!match) throw new Error(`not an amount: ${text}`);
  return `${match[1] ? '−' : ''}${match[2].replace(/\B(?=(\d{3})+$)/g, ',')}.${match[3]}`;
}

/** The sum of amounts of the interface, in fen. */
export function sum(amounts) {
  return amounts.reduce((total, amount) => total + fen(amount), 0n);
}

/** Where a part ends on a bar of `length`, for drawing only; what is below zero has no length. */
export function along(part, whole, length) {
  if (whole <= 0n || part <= 0n) return 0;
  const steps = 100000n;
  const step = (part >= whole ? whole : part) * steps / whole;
  return Number(step) / Number(steps) * length;
}

/** What a form sent, by field path: "persons.0.fullName" → text. A name sent several times has several. */
export type Values = Record<string, string | string[]>;

/** Turns flat field paths into the object which a command's schema reads; "a.0.b" makes an array. Empty text is left out. */
export function nest(values: Values): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === '') continue;
    place(root, name.split('.'), value);
  }
  return toArrays(root) as Record<string, unknown>;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function place(into: Record<string, unknown>, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined || forbidden.has(head)) return;
  if (rest.length === 0) {
    into[head] = value;
    return;
  }
  const inner = into[head];
  const next = isRecord(inner) ? inner : {};
  into[head] = next;
  place(next, rest, value);
}

function toArrays(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, toArrays(inner)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  }
  return Object.fromEntries(entries);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds one more value under a name, as browsers send repeated fields. */
export function addValue(values: Values, name: string, value: string): void {
  const present = values[name];
  if (present === undefined) values[name] = value;
  else values[name] = [...(Array.isArray(present) ? present : [present]), value];
}

/** The first text under a name, or ''. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All texts under a name. */
export function textsOf(values: Values, name: string): string[] {
  const value = values[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The flat values of a nested record: {@link nest} turned round, with rows numbered from 0 without holes. */
export function flatten(nested: Record<string, unknown>, prefix = ''): Values {
  const values: Values = {};
  for (const [key, value] of Object.entries(nested)) {
    const name = prefix + key;
    if (typeof value === 'string') values[name] = value;
    else if (Array.isArray(value) && value.every((one) => typeof one === 'string')) values[name] = value;
    else if (typeof value === 'object' && value !== null)
      Object.assign(values, flatten({ ...value }, `${name}.`));
  }
  return values;
}

export type Query = Readonly<Record<string, string>>;

/** An address with these parameters; a change to '' takes the parameter out. */
export function withQuery(path: string, query: Query, changes: Query = {}): string {
  const wanted = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== '');
  const text = new URLSearchParams(wanted).toString();
  return text ? `${path}?${text}` : path;
}

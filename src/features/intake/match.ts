import { fold } from '../fold.ts';

/** Something that may be typed in a cell: what is stored, and every name by which it is known, the usual one first. */
export type Choice = { value: string; names: readonly string[] };

/** What was meant, or why it is not clear. Whole names win over beginnings, beginnings over parts; marks do not matter. */
export function match(choices: readonly Choice[], typed: string): { value: string } | { fault: string } {
  const asked = fold(typed.normalize('NFC').trim());
  const tests: ((name: string) => boolean)[] = [
    (name) => name === asked,
    (name) => name.startsWith(asked),
    (name) => name.includes(asked),
  ];
  for (const test of tests) {
    const found = choices.filter(({ names }) => names.some((name) => test(fold(name))));
    const [first, ...others] = found;
    if (first && others.length === 0) return { value: first.value };
    if (first) return { fault: `Có nhiều mục khớp: ${nameSome(found)}. Xin ghi rõ hơn.` };
  }
  return { fault: `“${typed.slice(0, 40)}” không có trong danh mục.` };
}

const nameSome = (found: readonly Choice[]): string =>
  `${found
    .slice(0, 3)
    .map(({ names }) => names[0])
    .join('; ')}${found.length > 3 ? '…' : ''}`;

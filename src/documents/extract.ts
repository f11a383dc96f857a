import { linesIn } from './case/asked.ts';
import { numberAndSymbol, parsePaper, type Paper } from './papers.ts';

/** Stands where a passage was left out. */
export const leftOut = '[…]';

/** What the office says of itself, and the verdict, stay as they are. */
const untouched = new Set([
  'form',
  'issuedOn',
  'draftedOn',
  'symbol',
  'place',
  'signer',
  'parentAgency',
  'agency',
  'verdict',
]);

/**
 * The copy of an issued conclusion for the accused and for publication: what is a state secret or may harm the denouncer
 * is left out (Nghị định 31/2019/NĐ-CP, Mẫu số 12, ghi chú 12; Luật Tố cáo 2018, Điều 40 khoản 3). It bears its own
 * number once issued. @throws z.ZodError when the conclusion has no number yet
 */
export function extractOf(
  conclusion: Paper<'NĐ31-12'>,
  own: { recipients: readonly string[]; draftedOn: string },
): Paper<'TC-BANTRICH'> {
  const { withheld, number, symbol, issuedOn, ...said } = conclusion;
  const passages = withheld.toSorted((a, b) => b.length - a.length);
  const of = number && symbol ? { number: numberAndSymbol(number, symbol), on: issuedOn } : undefined;
  const extract = parsePaper({ ...kept(passages, said), ...own, form: 'TC-BANTRICH', of });
  if (extract.form !== 'TC-BANTRICH') throw new Error('Không phải bản trích');
  return extract;
}

function kept(passages: readonly string[], value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, untouched.has(key) ? inner : without(passages, inner)]),
  );
}

function without(passages: readonly string[], value: unknown): unknown {
  if (typeof value === 'string') return cut(passages, value);
  if (Array.isArray(value)) return value.map((inner) => without(passages, inner));
  return typeof value === 'object' && value !== null ? kept(passages, value) : value;
}

const cut = (passages: readonly string[], text: string): string =>
  passages.reduce((line, passage) => line.replaceAll(passage, leftOut), text);

/** What was typed in a conclusion, as its extract begins with it: the texts asked alike, without the withheld passages. */
export function extractTexts(
  typed: Readonly<Record<string, string>> | undefined,
  alike: readonly { name: string }[],
): Readonly<Record<string, string>> {
  const passages = linesIn(typed?.['withheld']).toSorted((a, b) => b.length - a.length);
  return Object.fromEntries(
    alike.flatMap(({ name }) => {
      const text = typed?.[name];
      return text === undefined ? [] : [[name, cut(passages, text)]];
    }),
  );
}

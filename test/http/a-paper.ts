import { faultsIn } from './a-case.ts';
import { filledIn, hidden, type Answer, type Client } from './site.ts';

/** The words that stand in the fields of a form, by name. */
export const wordsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...page.matchAll(/<(?:textarea|input|select)[^>]*name="(texts\.\w+)"[^>]*>(?:([^<]*)<\/textarea>)?/g),
    ].map(([tag, name = '', inside]) => [
      name.replace('texts.', ''),
      unescaped(inside ?? /value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

/** The paper of a step as its form offers it, with something written wherever something must be. */
export async function paperOf(
  who: Client,
  file: string,
  action: string,
  more: Record<string, string>,
): Promise<Answer> {
  const where = `${file}/steps/${action}`;
  const form = filledIn(
    (await who.get(`${where}?kind=${encodeURIComponent(more['kind'] ?? '')}`)).body,
    `${where}/paper`,
  );
  const written = form.map(([name, value]) => [
    name,
    name.startsWith('texts.') && value === '' ? 'Nội dung theo hồ sơ' : value,
  ]);
  return who.post(`${where}/paper`, { ...(Object.fromEntries(written) as Record<string, string>), ...more });
}

/** Signs a proposed paper and gives it its number and day. */
export async function signedAndIssued(who: Client, paper: string, issuedOn: string): Promise<void> {
  const paperId = paper.split('/').at(-1) ?? '';
  const version = async (at: string) => hidden((await who.get(at)).body, 'version');
  const signed = await who.post(`${paper}/sign`, { paperId, version: await version(paper) });
  const issued = await who.post(`${paper}/issue`, {
    paperId,
    version: await version(`${paper}/issue`),
    issuedOn,
  });
  if (signed.status !== 303 || issued.status !== 303)
    throw new Error(`${paper}: ${signed.status} ${issued.status} ${faultsIn(issued.body)}`);
}

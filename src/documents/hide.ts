import { pack } from './docx.ts';
import { unzip } from './zip.ts';

const hidden = '[giữ bí mật]';

/** A Word file in which these words are hidden; undefined when none of them stands in it. */
export function wordWithout(content: Buffer, words: RegExp): Buffer | undefined {
  const parts = [...unzip(content)].map(([name, part]) => {
    if (!/^(word|docProps)\/[^/]+\.xml$/.test(name)) return { name, part, changed: false };
    const before = part.toString('utf8');
    const after = before.replaceAll(words, hidden);
    return { name, part: after === before ? part : Buffer.from(after), changed: after !== before };
  });
  if (!parts.some(({ changed }) => changed)) return undefined;
  return pack(new Map(parts.map(({ name, part }) => [name, part] as const)));
}

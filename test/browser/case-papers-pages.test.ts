import { beforeAll, expect, test } from 'vitest';
import { decidedForGroup, groupCase } from '../http/a-group.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 0 });
let accepted: string;
let decided: string;
let sending: string;

beforeAll(async () => {
  const [handler, chairman] = [await site().as('xuly'), await site().as('chutich')];
  accepted = await groupCase(handler, chairman);
  ({ file: decided } = await decidedForGroup(handler, chairman));
  sending = /href="(\/resolutions\/\d+\/send\/\d+)"/.exec((await handler.get(decided)).body)?.[1] ?? '';
  expect(sending).not.toBe('');
});

test.each(['xuly', 'chutich'])(
  'văn bản của vụ việc nhiều người: axe không thấy lỗi nặng, vừa màn hình 390 px, phím tắt, không có script: %s',
  { timeout: 240_000 },
  async (login) => {
    const page = await (await open()).newPage();
    await signIn(page, login);
    const faults: string[] = [];
    for (const where of [
      decided,
      sending,
      `${decided}/notify`,
      `${accepted}/steps/withdraw-some?outside=1`,
      `${accepted}/steps/withdraw-some`,
    ])
      faults.push(...(await faultsAt(page, where)));
    expect(faults).toEqual([]);
  },
);

import { beforeAll, expect, test } from 'vitest';
import { aCase } from '../http/a-case.ts';
import { onCase, reported, underVerification } from '../http/a-verification.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 0 });
let begun: string;
let found: string;
let secret: string;
let dialogue: string;

beforeAll(async () => {
  const [handler, chairman] = [await site().as('xuly'), await site().as('chutich')];
  begun = await underVerification(handler, chairman);
  found = await reported(handler, chairman);
  secret = await aCase(handler, 'denunciation');
  const planned = await onCase(handler, found, 'dialogues/new', {
    on: '15/03/2024',
    purpose: 'Làm rõ diện tích',
    demands: 'Dân chủ, đúng pháp luật',
    content: 'Kết quả xác minh',
    chair: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    chairIs: 'resolver',
    participants: 'Ông Nông Văn Thử',
    plannedOn: '20/03/2024',
    plannedAt: '8h30',
    place: 'Hội trường Ủy ban nhân dân huyện',
    preparation: 'Ban Tiếp công dân: chuẩn bị hồ sơ',
  });
  expect(planned.status).toBe(303);
  const id = /dialogues\/(\d+)\/invite/.exec((await handler.get(found)).body)?.[1] ?? '';
  dialogue = `${found}/dialogues/${id}`;
  const invited = await onCase(handler, found, `dialogues/${id}/invite`, {
    dialogueId: id,
    'guests.0.name': 'Ông Nông Văn Thử, thôn Nà Pò',
    'guests.0.capacity': 'petitioner',
    how: 'direct',
    sentOn: '15/03/2024',
    signedBy: 'chairman',
    outsidePaper: '30/TB-UBND',
  });
  expect(invited.status).toBe(303);
});

const pagesOf: readonly [string, () => string[]][] = [
  [
    'xác minh',
    () => [
      begun,
      `${begun}/verification`,
      `${begun}/verification/members`,
      `${begun}/verification/plan`,
      `${begun}/verification/minutes?kind=difference`,
      `${begun}/verification/request?kind=explanation`,
      `${begun}/verification/receipt`,
      `${begun}/verification/expert`,
      `${begun}/verification/report`,
      `${secret}/verification/minutes`,
    ],
  ],
  [
    'đối thoại',
    () => [
      found,
      `${found}/verification/ruling`,
      `${begun}/dialogues/new`,
      `${dialogue}/invite`,
      `${dialogue}/hold`,
      `${dialogue}/edit`,
      `${dialogue}/cancel`,
      `${dialogue}/tasks`,
      `${found}/dialogue-guests/1`,
      '/dialogues',
      '/dialogues?view=held',
    ],
  ],
];

test.each(pagesOf)(
  'trang %s: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px',
  { timeout: 120_000 },
  async (_name, addresses) => {
    const page = await (await open()).newPage();
    await signIn(page, 'xuly');
    const faults: string[] = [];
    for (const address of addresses()) faults.push(...(await faultsAt(page, address)));
    expect(faults).toEqual([]);
  },
);

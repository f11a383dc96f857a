import type pg from 'pg';
import type { Line } from './measure.ts';
import { signIn } from './official.ts';

const writers = 8;

type Made = { petitionId: number; number: number };

/** Eight writers enter petitions into one book for so many seconds; then the book is counted. */
export async function measureCreation(address: string, client: pg.Client, seconds: number): Promise<Line[]> {
  const before = await bookOf(client);
  const officials = await Promise.all(Array.from({ length: writers }, () => signIn(address, 'tiepnhan')));
  const began = performance.now();
  const until = began + seconds * 1_000;
  const made = (
    await Promise.all(officials.map(({ post }, writer) => writeUntil(until, writer, post)))
  ).flat();
  const perSecond = made.length / ((performance.now() - began) / 1_000);
  for (const official of officials) official.end();
  const faults = await faultsOf(client, before, made);
  return [
    {
      measure: `Tạo đơn qua HTTP, ${writers} người ghi cùng một sổ`,
      value: `${perSecond.toFixed(0)}/giây`,
      limit: '≥ 150/giây',
      good: perSecond >= 150,
    },
    {
      measure: `  ${made.length} đơn: không mất, không trùng, số liên tục`,
      value: faults.length === 0 ? 'đúng' : faults.join('; '),
      limit: 'đúng',
      good: faults.length === 0,
    },
  ];
}

async function writeUntil(
  until: number,
  writer: number,
  post: (where: string, body: object) => Promise<string>,
): Promise<Made[]> {
  const made: Made[] = [];
  while (performance.now() < until) {
    const text = await post('/api/v1/commands/petition.receive', petition(writer, made.length));
    const { result } = JSON.parse(text) as { result: { petitionId: number; number: string } };
    made.push({ petitionId: result.petitionId, number: Number(result.number.split('/')[0]) });
  }
  return made;
}

const petition = (writer: number, n: number): object => ({
  channel: 'post',
  receivedOn: '2024-03-14',
  writtenOn: '2024-03-10',
  statedKind: 'complaint',
  summary: `Khiếu nại quyết định thu hồi đất tại thôn Nà Pò, xã Tú Đoạn (đo tốc độ, người ghi ${writer}, đơn ${n})`,
  request: 'Đề nghị xem xét lại diện tích bị thu hồi.',
  persons: [
    { fullName: `Nông Văn ${writer}-${n}`, address: 'Thôn Nà Pò, xã Tú Đoạn', idNumber: '020999000001' },
  ],
});

type Count = { petitions: number; highest: number; last: number };

async function bookOf(client: pg.Client): Promise<Count> {
  const { rows } = await client.query<Count>(
    `select count(*)::int as petitions, max(book_number) as highest,
            (select last_number from book b where b.unit_id = u.id and b.kind = 'petition' and b.year = 2024) as last
       from unit u join petition p on p.unit_id = u.id and p.book_year = 2024 where u.code = 'ban-tcd' group by u.id`,
  );
  return rows[0] ?? { petitions: 0, highest: 0, last: 0 };
}

async function faultsOf(client: pg.Client, before: Count, made: readonly Made[]): Promise<string[]> {
  const after = await bookOf(client);
  const numbers = made.map(({ number }) => number).toSorted((a, b) => a - b);
  const expected = before.petitions + made.length;
  const gap = numbers.findIndex((number, n) => number !== before.last + 1 + n);
  return [
    ...(after.petitions === expected ? [] : [`có ${after.petitions} đơn, lẽ ra ${expected}`]),
    ...(after.highest === expected && after.last === expected
      ? []
      : [`số cuối ${after.highest}, sổ ghi ${after.last}, lẽ ra ${expected}`]),
    ...(gap === -1 ? [] : [`số ${numbers[gap]} đứng ở chỗ của số ${before.last + 1 + gap}`]),
    ...(new Set(made.map(({ petitionId }) => petitionId)).size === made.length ? [] : ['có đơn trùng']),
  ];
}

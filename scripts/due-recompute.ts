// After an upgrade: which running limits the rules in force now reckon otherwise, and with --apply stores them anew.
//   npm run --silent due:recompute [-- --apply]        (the database of TIEPDAN_DATA while the server stands, or DATABASE_URL)
import path from 'node:path';
import { parseArgs } from 'node:util';
import { todayInVietnam } from '../src/core/clock.ts';
import { openDatabase } from '../src/core/db.ts';
import { migrate } from '../src/core/migrate.ts';
import { startPostgres } from '../src/core/postgres.ts';
import { recomputeByRules } from '../src/features/calendar/upgrade.ts';
import { formatDay, type Day } from '../src/law/day.ts';

const { values } = parseArgs({ options: { apply: { type: 'boolean', default: false } } });
const { DATABASE_URL, TIEPDAN_DATA = 'data' } = process.env;
const say = (line: string): void => console.log(line);

const postgres = DATABASE_URL
  ? undefined
  : await startPostgres({ dataDir: path.resolve(TIEPDAN_DATA), log: () => undefined });
const ownerUrl = DATABASE_URL ?? postgres?.url ?? '';
try {
  await migrate({ url: ownerUrl, log: say });
  const db = openDatabase(ownerUrl, 1);
  try {
    const moved = await recomputeByRules(db, todayInVietnam(), values.apply);
    const kinds = { petition: 'Đơn', visit: 'Lượt tiếp', case: 'Vụ việc' };
    const dayText = (day: Day | null): string => (day === null ? 'chưa có ngày' : formatDay(day));
    for (const { kind, number, unit, name, was, becomes } of moved)
      say([`${kinds[kind]} ${number}`, unit, name, `${dayText(was)} → ${dayText(becomes)}`].join('\t'));
    if (moved.length === 0) say('Các thời hạn đang chạy đã theo đúng quy định của phiên bản này.');
    else if (values.apply) say(`Đã tính lại ${moved.length} thời hạn.`);
    else say(`${moved.length} thời hạn sẽ tính khác. Áp dụng: npm run due:recompute -- --apply`);
  } finally {
    await db.destroy();
  }
} finally {
  await postgres?.stop();
}

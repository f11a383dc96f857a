import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url);
const sourcesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);

// The demo's days are its past, samples and the kit show days, and accounts know where a demo day may lie.
const showsDays = /^(features\/demo\/|features\/account\/demo\.ts|documents\/samples\/|ui\/kit)/;

test('ngoài src/law không có ngày nào của pháp luật: ngày viết sẵn chỉ đứng trong dữ liệu mẫu', () => {
  const written = ['core', 'features', 'ui', 'documents'].flatMap(sourcesIn).filter((name) => {
    if (showsDays.test(name)) return false;
    const code = readFileSync(new URL(name, root), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    return /['"`]\d{4}-\d{2}-\d{2}['"`]/.test(code);
  });
  expect(written).toEqual([]);
});

// One calendar in force for every reckoning: asked of the transaction or the page, never of the official days alone.
test('ngoài src/law chỉ core/calendar.ts biết lịch chính thức; lịch không có ngày của cơ quan chỉ dùng trong dữ liệu mẫu', () => {
  const users = (word: RegExp, but: RegExp): string[] =>
    ['core', 'features', 'ui', 'documents', 'islands']
      .flatMap(sourcesIn)
      .filter((name) => !but.test(name) && word.test(readFileSync(new URL(name, root), 'utf8')));
  expect(users(/officialCalendar|calendarDays|calendarWith/, /^core\/calendar\.ts$/)).toEqual([]);
  expect(users(/calendarOver/, /^(core\/calendar\.ts|features\/(calendar|demo)\/)/)).toEqual([]);
});

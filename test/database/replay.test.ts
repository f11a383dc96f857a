import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEqual, replay } from '../../scripts/replay/replay.ts';
import { readReport, Refused } from '../../scripts/replay/report-file.ts';
import { freshDatabase } from '../setup/database.ts';

// Figures that agencies published (test/reports/real), made into records and counted by the forms again.

const folder = new URL('../reports/real/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

/** The sets whose own figures do not agree, and the cell or figure where they do not. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'hai-phong-year': ['KN_TC [01/XLD.c11 + 01/XLD.c12] = 2.478', 'TC_GQ [03/KQGQ.c6] = 124'],
  'nghe-an-2021': ['75,316456 %', 'GQ_printed ['],
  'binh-duong': ['nguoi [01/TCD.c2] = 2.845', 'luot [01/TCD.c1] = 4.310'],
  'quang-binh-doan-2018': ['nguoi_QuangNinh [01/TCD.c9 + 01/TCD.c18 + 01/TCD.c27] = 27'],
};
/** How many figures of the others no form prints. */
const unknown: Readonly<Record<string, number>> = {
  'lam-dong-2023': 0,
  'lam-dong-6m-2017': 10,
  'lam-dong-2017-04': 0,
  'dak-glong-2018': 1,
  'hai-phong-rates': 0,
  'quang-ninh-2016': 0,
  'ninh-thuan-khac': 4,
  'ninh-thuan-6m-2020': 0,
};

describe('báo cáo đã công bố', () => {
  test('mọi bộ số liệu đều được đem dựng lại', () => {
    expect(names.toSorted()).toEqual([...Object.keys(refused), ...Object.keys(unknown)].toSorted());
  });

  test('các tệp mang đúng số đã công bố', () => {
    const csv = readFileSync(new URL('../law/reports/real/indicators.csv', import.meta.url), 'utf8');
    // The level "province, month" is the only quoted field before the value.
    const published = csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.replace('"province, month"', 'month').split(','))
      .map(([report, , , name, value]) => `${report} ${name} ${value}`);
    const replayed = names
      .filter((name) => name !== 'hai-phong-rates')
      .flatMap((name) =>
        readReport(textOf(name)).rows.flatMap(({ figures }) =>
          Object.entries(figures).map(([figure, { value }]) => `${name} ${figure} ${value}`),
        ),
      );
    expect(replayed.toSorted()).toEqual(published.toSorted());
  });

  test('một tỷ lệ in sai, một ô sai thì thấy ngay', { timeout: 120_000 }, async () => {
    const text = textOf('hai-phong-rates');
    const bent = await replay(
      readReport(text.replace('"percent": 96.9', '"percent": 96.8')),
      await freshDatabase(),
    );
    expect(bent.rates.filter(({ equal }) => !equal)).toEqual([
      expect.objectContaining({ name: 'Tỷ lệ giải quyết tố cáo', done: 124, of: 128, printed: 96.8 }),
    ]);
    expect(isEqual(bent)).toBe(false);
    // More complaints settled than there are: no records can be made, though no check of one form speaks of this sum.
    const impossible = readReport(textOf('ninh-thuan-khac').replace('"value": 1266', '"value": 1323'));
    await expect(replay(impossible, 'postgres://127.0.0.1:1/none')).rejects.toThrow('[01/KQGQ.c');
  });

  test.each(Object.keys(unknown))(
    '%s: biểu cho đúng số liệu đã công bố',
    { timeout: 120_000 },
    async (name) => {
      const found = await replay(readReport(textOf(name)), await freshDatabase());
      const compared = found.lines.filter(({ computed }) => computed !== undefined);
      expect(compared.map(({ name: figure, computed }) => [figure, computed])).toEqual(
        compared.map(({ name: figure, published }) => [figure, published]),
      );
      expect(found.lines.length - compared.length).toBe(unknown[name]);
      expect(found.rates.filter(({ equal }) => !equal)).toEqual([]);
      expect(isEqual(found)).toBe(true);
    },
  );

  test.each(Object.keys(refused))('%s: số liệu không cộng đúng, không dựng', async (name) => {
    const report = readReport(textOf(name));
    const failed = await replay(report, 'postgres://127.0.0.1:1/none').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Refused);
    for (const cell of refused[name] ?? []) expect(String(failed)).toContain(cell);
  });
});

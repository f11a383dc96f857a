import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkForm } from '../../../src/law/reports/check.ts';
import { checkTotals } from '../../../src/law/reports/consolidate.ts';
import type { FormValues } from '../../../src/law/reports/evaluate.ts';
import { getReportForm } from '../../../src/law/reports/forms.ts';
import { percentHolds } from '../../../src/law/reports/indicators.ts';

// Figures that agencies published (test/law/reports/real), with what was found to hold; none is a whole form.

const csv = (name: string): string[][] =>
  readFileSync(new URL(`./real/${name}.csv`, import.meta.url), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"'),
      ),
    );

type Figures = Readonly<Record<string, number>>;
const figuresOf = (report: string): Figures =>
  Object.fromEntries(
    csv('indicators').flatMap(([of, , , name = '', value]) => (of === report ? [[name, Number(value)]] : [])),
  );

/** The cells that fail when the published figures are put into the form. */
type Way = { cell: string; fails: (n: Figures, more?: number) => string[] };

/** Into a form; `more` raises the named cell, to see that the check is alive. */
const inForm = (code: string, cell: `c${number}`, values: (n: Figures) => FormValues): Way => ({
  cell,
  fails: (n, more = 0) => {
    const given = values(n);
    const bent = { ...given, [cell]: (given[cell] ?? 0) + more };
    return checkForm(getReportForm('TT-02-2021', code), bent).flatMap(({ cells }) =>
      cells.map(({ column }) => column),
    );
  },
});
/** The whole against its parts, as a total row against its units. */
const parts = (whole: (n: Figures) => number, ...of: string[]): Way => ({
  cell: 'c4',
  fails: (n, more = 0) => {
    const rows = of.map((name) => ({ unit: name, values: { c4: n[name] ?? 0 } }));
    return checkTotals(getReportForm('TT-02-2021', '01/TCD'), { c4: whole(n) + more }, rows).flatMap(
      ({ cells }) => cells.map(({ column }) => column),
    );
  },
});
const percent = (done: (n: Figures) => number, of: string, printed: number, decimals: number): Way => ({
  cell: 'tỷ lệ',
  fails: (n, more = 0) => (percentHolds(done(n) + more * 20, n[of] ?? 0, printed, decimals) ? [] : ['tỷ lệ']),
});

const none = { c23: 0, c24: 0 };
const ways: Readonly<Record<string, Way>> = {
  'lam-dong-2023|don_du_dk == don_KN+don_TC+don_KNPA': inForm(
    '01/XLD',
    'c9',
    (n) =>
      ({
        c9: n.don_du_dk,
        c11: n.don_KN,
        c12: n.don_TC,
        c13: n.don_KNPA,
      }) as FormValues,
  ),
  'lam-dong-2023|don_du_dk == thuoc_TQ+huong_dan+chuyen+don_doc': inForm(
    '01/XLD',
    'c9',
    (n) =>
      ({
        c9: n.don_du_dk,
        c18: n.thuoc_TQ,
        c22: (n.huong_dan ?? 0) + (n.chuyen ?? 0) + (n.don_doc ?? 0),
        c23: n.huong_dan,
        c24: n.chuyen,
        c25: n.don_doc,
      }) as FormValues,
  ),
  'lam-dong-2023|thuoc_TQ == TQ_KN+TQ_TC+TQ_KNPA': inForm(
    '01/XLD',
    'c18',
    (n) =>
      ({
        c18: n.thuoc_TQ,
        c19: n.TQ_KN,
        c20: n.TQ_TC,
        c21: n.TQ_KNPA,
      }) as FormValues,
  ),
  'lam-dong-2023|GQ_KN == KN_dung+KN_dung_1_phan+KN_rut+KN_sai': inForm(
    '01/KQGQ',
    'c5',
    (n) =>
      ({
        ...none,
        c5: (n.GQ_KN ?? 0) - (n.KN_rut ?? 0),
        c6: n.KN_rut,
        c20: n.KN_dung,
        c21: n.KN_sai,
        c22: n.KN_dung_1_phan,
      }) as FormValues,
  ),
  'lam-dong-2023|GQ_TC == TC_dung+TC_dung_1_phan+TC_rut+TC_sai': inForm(
    '03/KQGQ',
    'c6',
    (n) =>
      ({
        c6: n.GQ_TC,
        c7: (n.TC_dung ?? 0) + (n.TC_sai ?? 0) + (n.TC_dung_1_phan ?? 0),
        c8: 0,
        c9: n.TC_rut,
        c10: 0,
        c24: n.TC_dung,
        c26: n.TC_sai,
        c28: n.TC_dung_1_phan,
      }) as FormValues,
  ),
  'lam-dong-6m-2017|luot == luot_TX+luot_DK': inForm(
    '01/TCD',
    'c1',
    (n) =>
      ({
        c1: n.luot,
        c4: n.luot_TX,
        c13: n.luot_DK,
        c22: 0,
      }) as FormValues,
  ),
  'lam-dong-6m-2017|vv_cu+vv_moi == luot': inForm(
    '01/TCD',
    'c3',
    (n) =>
      ({
        c3: n.luot,
        c6: n.vv_moi,
        c7: n.vv_cu,
        c15: 0,
        c16: 0,
        c24: 0,
        c25: 0,
      }) as FormValues,
  ),
  'lam-dong-6m-2017|doan == doan_cu+doan_moi': parts((n) => n.doan ?? 0, 'doan_cu', 'doan_moi'),
  'lam-dong-6m-2017|KN_HC+KN_TP+KN_khac+TC_HC+TC_TP+KNPA == luot': parts(
    (n) => n.luot ?? 0,
    'KN_HC',
    'KN_TP',
    'KN_khac',
    'TC_HC',
    'TC_TP',
    'KNPA',
  ),
  'lam-dong-6m-2017|huong_dan+tiep_nhan_GQ == luot': parts((n) => n.luot ?? 0, 'huong_dan', 'tiep_nhan_GQ'),
  'lam-dong-6m-2017|tiep_nhan_GQ == da_GQ+dang_GQ': parts((n) => n.tiep_nhan_GQ ?? 0, 'da_GQ', 'dang_GQ'),
  'lam-dong-2017-04|luot == luot_TX+luot_DK': inForm(
    '01/TCD',
    'c1',
    (n) =>
      ({
        c1: n.luot,
        c4: n.luot_TX,
        c13: n.luot_DK,
        c22: 0,
      }) as FormValues,
  ),
  'lam-dong-2017-04|nguoi == nguoi_TX+nguoi_DK': inForm(
    '01/TCD',
    'c2',
    (n) =>
      ({
        c2: n.nguoi,
        c5: n.nguoi_TX,
        c14: n.nguoi_DK,
        c23: 0,
      }) as FormValues,
  ),
  'dak-glong-2018|don == KN+TC+KNPA': parts((n) => n.don ?? 0, 'KN', 'TC', 'KNPA'),
  'dak-glong-2018|don == TQ+khong_TQ+khong_du_DK': parts((n) => n.don ?? 0, 'TQ', 'khong_TQ', 'khong_du_DK'),
  'dak-glong-2018|luot == TX_luot+DK_luot': inForm(
    '01/TCD',
    'c1',
    (n) =>
      ({
        c1: n.luot,
        c4: n.TX_luot,
        c13: n.DK_luot,
        c22: 0,
      }) as FormValues,
  ),
  'dak-glong-2018|nguoi == TX_nguoi+DK_nguoi': inForm(
    '01/TCD',
    'c2',
    (n) =>
      ({
        c2: n.nguoi,
        c5: n.TX_nguoi,
        c14: n.DK_nguoi,
        c23: 0,
      }) as FormValues,
  ),
  'hai-phong-year|KN_GQ == KN_QD+KN_rut': parts((n) => n.KN_GQ ?? 0, 'KN_QD', 'KN_rut'),
  'hai-phong-year|KN_QD == KN_dung+KN_sai+KN_mix': inForm(
    '01/KQGQ',
    'c5',
    (n) =>
      ({
        ...none,
        c5: n.KN_QD,
        c20: n.KN_dung,
        c21: n.KN_sai,
        c22: n.KN_mix,
      }) as FormValues,
  ),
  'hai-phong-year|KN_TC == chuyen+huong_dan+don_doc+TQ': inForm(
    '01/XLD',
    'c9',
    (n) =>
      ({
        c9: n.KN_TC,
        c18: n.TQ,
        c22: (n.huong_dan ?? 0) + (n.chuyen ?? 0) + (n.don_doc ?? 0),
        c23: n.huong_dan,
        c24: n.chuyen,
        c25: n.don_doc,
      }) as FormValues,
  ),
  // "Không có cơ sở" is no column of the form: counted with what is wrong.
  'hai-phong-year|TC_GQ == TC_dung+TC_sai+TC_mix+TC_khong_co_so': inForm(
    '03/KQGQ',
    'c7',
    (n) =>
      ({
        c6: n.TC_GQ,
        c7: n.TC_GQ,
        c8: 0,
        c9: 0,
        c10: 0,
        c24: n.TC_dung,
        c26: (n.TC_sai ?? 0) + (n.TC_khong_co_so ?? 0),
        c28: n.TC_mix,
      }) as FormValues,
  ),
  'quang-ninh-2016|round(KN_GQ/KN_vv*1000) == 713': percent((n) => n.KN_GQ ?? 0, 'KN_vv', 71.3, 1),
  'quang-ninh-2016|round(TC_GQ/TC_vv*100) == 76': percent((n) => n.TC_GQ ?? 0, 'TC_vv', 76, 0),
  'ninh-thuan-khac|TQ == KN_vv+TC_vv': inForm(
    '01/XLD',
    'c18',
    (n) =>
      ({
        c18: n.TQ,
        c19: n.KN_vv,
        c20: n.TC_vv,
        c21: 0,
      }) as FormValues,
  ),
  'ninh-thuan-6m-2020|luot_2019-luot == 146': parts((n) => (n.luot_2019 ?? 0) - 146, 'luot'),
  'ninh-thuan-6m-2020|nguoi_2019-nguoi == 127': parts((n) => (n.nguoi_2019 ?? 0) - 127, 'nguoi'),
  'ninh-thuan-6m-2020|doan_2019-doan == 7': parts((n) => (n.doan_2019 ?? 0) - 7, 'doan'),
  'ninh-thuan-6m-2020|doan_nguoi_2019-doan_nguoi == 166': parts(
    (n) => (n.doan_nguoi_2019 ?? 0) - 166,
    'doan_nguoi',
  ),
  'nghe-an-2021|round(GQ_printed/vv*1000) == 889': percent((n) => n.GQ_printed ?? 0, 'vv', 88.9, 1),
  'nghe-an-2021|round((vv-con_lai)/vv*1000) == 889': percent(
    (n) => (n.vv ?? 0) - (n.con_lai ?? 0),
    'vv',
    88.9,
    1,
  ),
  'binh-duong|nguoi >= luot': inForm('01/TCD', 'c5', (n) => ({ c4: n.luot, c5: n.nguoi }) as FormValues),
  'binh-duong|doan_nguoi >= 5*doan': inForm(
    '01/TCD',
    'c9',
    (n) => ({ c8: n.doan, c9: n.doan_nguoi }) as FormValues,
  ),
  'quang-binh-doan-2018|tong == tinh+LeThuy+QuangNinh+DongHoi+BoTrach+BaDon+QuangTrach+TuyenHoa+MinhHoa':
    parts(
      (n) => n.tong ?? 0,
      'tinh',
      'LeThuy',
      'QuangNinh',
      'DongHoi',
      'BoTrach',
      'BaDon',
      'QuangTrach',
      'TuyenHoa',
      'MinhHoa',
    ),
  'quang-binh-doan-2018|nguoi_QuangNinh >= 5*QuangNinh': inForm(
    '01/TCD',
    'c9',
    (n) =>
      ({
        c8: n.QuangNinh,
        c9: n.nguoi_QuangNinh,
      }) as FormValues,
  ),
};

const published = csv('checks').map(([report = '', expression = '', holds = '']) => ({
  report,
  expression,
  holds,
}));

describe('số liệu đã công bố', () => {
  test('mọi phép kiểm đã ghi đều được đem kiểm', () => {
    expect(published).toHaveLength(34);
    expect(published.map(({ report, expression }) => `${report}|${expression}`).toSorted()).toEqual(
      Object.keys(ways).toSorted(),
    );
  });

  test.each(published)('$report: $expression ($holds)', ({ report, expression, holds }) => {
    const way = ways[`${report}|${expression}`];
    const figures = figuresOf(report);
    expect(Object.keys(figures).length).toBeGreaterThan(0);
    if (holds === 'True') {
      expect(way?.fails(figures)).toEqual([]);
      const bent = expression.includes('>=') ? -1000 : 1;
      expect(way?.fails(figures, bent)).toContain(way?.cell);
    } else expect(way?.fails(figures)).toContain(way?.cell);
  });
});

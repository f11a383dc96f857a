import { day, type Day } from './day.ts';
import type { Confidence } from './period.ts';

/**
 * One exceptional day: a Monday–Friday not worked, or a Saturday worked in its place.
 * A row of low confidence is shown but not applied until the office confirms it.
 */
export type CalendarDay = {
  date: Day;
  isWorked: boolean;
  name: string;
  basis: string;
  confidence: Confidence;
};

const code2012 = (point: string) => `Bộ luật Lao động 2012 (10/2012/QH13), Điều 115 khoản 1 điểm ${point}`;
const code2019 = (point: string) => `Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm ${point}`;

const plan2019 = 'công văn 6519/VPCP-KGVX năm 2018; thông báo của Bộ LĐTBXH tháng 8/2018';
const swap = 'Hoán đổi ngày làm việc';
const tet12 = code2012('b');
const notice2020 = 'Thủ tướng đồng ý phương án của Bộ LĐTBXH tháng 10/2019';
const madeUp12 = 'nghỉ bù ngày nghỉ hằng tuần trùng Tết: Điều 115 khoản 3';
const plan2021 = 'Thủ tướng đồng ý tháng 11/2020; Thông báo 4875/TB-LĐTBXH';
const tet19 = code2019('b và khoản 3');
const madeUpTet = 'nghỉ bù ngày nghỉ hằng tuần trùng Tết: Điều 111 khoản 3';
const madeUp = 'Điều 111 khoản 3';
const plan2022 = 'Phó Thủ tướng đồng ý tháng 1/2022; Thông báo 119/TB-LĐTBXH';
const plan2023 = 'Phó Thủ tướng đồng ý ngày 1/12/2022; Thông báo 5034/TB-LĐTBXH (tháng 12/2022)';
const plan2024 = 'Thủ tướng đồng ý tháng 11/2023; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const swap2024 = 'Hoán đổi ngày làm việc; công văn 2450/VPCP-KGVX ngày 12/4/2024; Thông báo 1570/TB-BLĐTBXH';
const plan2025 = 'công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 3/12/2024';
const newYearDispatch2026 = 'công văn 12729/VPCP-KGVX ngày 25/12/2025 và thông báo của Bộ Nội vụ cùng ngày';
const plan2026 =
  'Nghị định 128/2025/NĐ-CP, Điều 7 khoản 2; công văn 9859/VPCP-KGVX ngày 13/10/2025; Thông báo 9441/TB-BNV ngày 16/10/2025';
const plan2027 = 'Nghị định 128/2025/NĐ-CP, Điều 7 khoản 2; công văn 10065/VPCP-KGVX ngày 2/10/2026';

const row =
  (isWorked: boolean, confidence: Confidence) =>
  (date: string, name: string, ...basis: string[]): CalendarDay => ({
    date: day(date),
    isWorked,
    name,
    basis: basis.join('; '),
    confidence,
  });
const off = row(false, 'high');
const likelyOff = row(false, 'medium');
const worked = row(true, 'high');

/** Years whose official notice of days off is in the rows below. */
export const yearsWithNotice: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

/** Every exceptional day of state agencies from 2019 to 2027, in the order of the calendar. */
export const calendarDays: readonly CalendarDay[] = [
  // 2018
  likelyOff('2018-12-31', 'Nghỉ hoán đổi (Tết Dương lịch 2019)', 'Công văn 6519/VPCP-KGVX năm 2018'),
  // 2019
  off('2019-01-01', 'Tết Dương lịch', code2012('a'), plan2019),
  worked('2019-01-05', 'Làm bù cho thứ Hai 31/12/2018 (nghỉ hoán đổi dịp Tết Dương lịch)', swap, plan2019),
  off('2019-02-04', 'Tết Nguyên đán (30 tháng Chạp)', tet12, plan2019),
  off('2019-02-05', 'Tết Nguyên đán (mùng 1)', tet12, plan2019),
  off('2019-02-06', 'Tết Nguyên đán (mùng 2)', tet12, plan2019),
  off('2019-02-07', 'Tết Nguyên đán (mùng 3)', tet12, plan2019),
  off('2019-02-08', 'Tết Nguyên đán (mùng 4)', tet12, plan2019),
  off(
    '2019-04-15',
    'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là Chủ nhật 14/4)',
    code2012('e, khoản 3'),
    plan2019,
  ),
  off('2019-04-29', 'Nghỉ hoán đổi dịp 30/4 – 1/5 (làm bù thứ Bảy 4/5)', swap, plan2019),
  off('2019-04-30', 'Ngày Chiến thắng', code2012('c'), plan2019),
  off('2019-05-01', 'Ngày Quốc tế lao động', code2012('d'), plan2019),
  worked('2019-05-04', 'Làm bù cho thứ Hai 29/4/2019', swap, plan2019),
  off('2019-09-02', 'Quốc khánh', code2012('đ (01 ngày)')),
  // 2020
  off('2020-01-01', 'Tết Dương lịch', code2012('a')),
  off('2020-01-23', 'Tết Nguyên đán (29 tháng Chạp)', tet12, notice2020),
  off('2020-01-24', 'Tết Nguyên đán (30 tháng Chạp)', tet12, notice2020),
  off('2020-01-27', 'Tết Nguyên đán (mùng 3)', tet12, notice2020),
  off('2020-01-28', 'Nghỉ bù Tết Nguyên đán (mùng 4)', tet12, notice2020, madeUp12),
  off('2020-01-29', 'Nghỉ bù Tết Nguyên đán (mùng 5)', tet12, notice2020, madeUp12),
  off('2020-04-02', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', code2012('e')),
  off('2020-04-30', 'Ngày Chiến thắng', code2012('c')),
  off('2020-05-01', 'Ngày Quốc tế lao động', code2012('d')),
  off('2020-09-02', 'Quốc khánh', code2012('đ (01 ngày)')),
  // 2021
  off('2021-01-01', 'Tết Dương lịch', code2019('a')),
  off('2021-02-10', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2021),
  off('2021-02-11', 'Tết Nguyên đán (30 tháng Chạp)', tet19, plan2021),
  off('2021-02-12', 'Tết Nguyên đán (mùng 1)', tet19, plan2021),
  off('2021-02-15', 'Nghỉ bù Tết Nguyên đán (mùng 4)', tet19, plan2021, madeUpTet),
  off('2021-02-16', 'Nghỉ bù Tết Nguyên đán (mùng 5)', tet19, plan2021, madeUpTet),
  off('2021-04-21', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', code2019('e')),
  off('2021-04-30', 'Ngày Chiến thắng', code2019('c')),
  off('2021-05-03', 'Nghỉ bù Ngày Quốc tế lao động (1/5 là thứ Bảy)', code2019('d'), madeUp),
  off('2021-09-02', 'Quốc khánh', code2019('đ')),
  off('2021-09-03', 'Quốc khánh (ngày liền kề sau)', code2019('đ và khoản 3'), plan2021),
  // 2022
  off('2022-01-03', 'Nghỉ bù Tết Dương lịch (1/1 là thứ Bảy)', code2019('a'), madeUp),
  off('2022-01-31', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2022),
  off('2022-02-01', 'Tết Nguyên đán (mùng 1)', tet19, plan2022),
  off('2022-02-02', 'Tết Nguyên đán (mùng 2)', tet19, plan2022),
  off('2022-02-03', 'Tết Nguyên đán (mùng 3)', tet19, plan2022),
  off('2022-02-04', 'Tết Nguyên đán (mùng 4)', tet19, plan2022),
  off('2022-04-11', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là Chủ nhật 10/4)', code2019('e'), madeUp),
  off('2022-05-02', 'Nghỉ bù Ngày Chiến thắng (30/4 là thứ Bảy)', code2019('c'), madeUp),
  off('2022-05-03', 'Nghỉ bù Ngày Quốc tế lao động (1/5 là Chủ nhật)', code2019('d'), madeUp),
  off('2022-09-01', 'Quốc khánh (ngày liền kề trước)', code2019('đ và khoản 3'), plan2022),
  off('2022-09-02', 'Quốc khánh', code2019('đ')),
  // 2023
  off('2023-01-02', 'Nghỉ bù Tết Dương lịch (1/1 là Chủ nhật)', code2019('a'), madeUp),
  off('2023-01-20', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2023),
  off('2023-01-23', 'Tết Nguyên đán (mùng 2)', tet19, plan2023),
  off('2023-01-24', 'Tết Nguyên đán (mùng 3)', tet19, plan2023),
  off('2023-01-25', 'Nghỉ bù Tết Nguyên đán (mùng 4)', tet19, plan2023, madeUpTet),
  off('2023-01-26', 'Nghỉ bù Tết Nguyên đán (mùng 5)', tet19, plan2023, madeUpTet),
  off('2023-05-01', 'Ngày Quốc tế lao động', code2019('d')),
  off('2023-05-02', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là thứ Bảy 29/4)', code2019('e'), madeUp),
  off('2023-05-03', 'Nghỉ bù Ngày Chiến thắng (30/4 là Chủ nhật)', code2019('c'), madeUp),
  off('2023-09-01', 'Quốc khánh (ngày liền kề trước)', code2019('đ và khoản 3'), plan2023),
  off('2023-09-04', 'Nghỉ bù Quốc khánh (2/9 là thứ Bảy)', code2019('đ'), madeUp, plan2023),
  // 2024
  off('2024-01-01', 'Tết Dương lịch', code2019('a')),
  off('2024-02-08', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2024),
  off('2024-02-09', 'Tết Nguyên đán (30 tháng Chạp)', tet19, plan2024),
  off('2024-02-12', 'Tết Nguyên đán (mùng 3)', tet19, plan2024),
  off('2024-02-13', 'Nghỉ bù Tết Nguyên đán (mùng 4)', tet19, plan2024, madeUpTet),
  off('2024-02-14', 'Nghỉ bù Tết Nguyên đán (mùng 5)', tet19, plan2024, madeUpTet),
  off('2024-04-18', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', code2019('e')),
  off('2024-04-29', 'Nghỉ hoán đổi dịp 30/4 – 1/5 (làm bù thứ Bảy 4/5)', swap2024),
  off('2024-04-30', 'Ngày Chiến thắng', code2019('c')),
  off('2024-05-01', 'Ngày Quốc tế lao động', code2019('d')),
  worked('2024-05-04', 'Làm bù cho thứ Hai 29/4/2024', swap2024),
  off('2024-09-02', 'Quốc khánh', code2019('đ')),
  off('2024-09-03', 'Quốc khánh (ngày liền kề sau)', code2019('đ và khoản 3'), plan2024),
  // 2025
  off('2025-01-01', 'Tết Dương lịch', code2019('a')),
  off('2025-01-27', 'Tết Nguyên đán (28 tháng Chạp)', tet19, plan2025),
  off('2025-01-28', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2025),
  off('2025-01-29', 'Tết Nguyên đán (mùng 1)', tet19, plan2025),
  off('2025-01-30', 'Tết Nguyên đán (mùng 2)', tet19, plan2025),
  off('2025-01-31', 'Tết Nguyên đán (mùng 3)', tet19, plan2025),
  off('2025-04-07', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', code2019('e')),
  worked('2025-04-26', 'Làm bù cho thứ Sáu 2/5/2025', swap, plan2025),
  off('2025-04-30', 'Ngày Chiến thắng', code2019('c')),
  off('2025-05-01', 'Ngày Quốc tế lao động', code2019('d')),
  off('2025-05-02', 'Nghỉ hoán đổi dịp 30/4 – 1/5 (làm bù thứ Bảy 26/4)', swap, plan2025),
  off('2025-09-01', 'Quốc khánh (ngày liền kề trước)', code2019('đ và khoản 3'), plan2025),
  off('2025-09-02', 'Quốc khánh', code2019('đ')),
  // 2026
  off('2026-01-01', 'Tết Dương lịch', code2019('a')),
  off('2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch (làm bù thứ Bảy 10/1)', swap, newYearDispatch2026),
  worked('2026-01-10', 'Làm bù cho thứ Sáu 2/1/2026', swap, newYearDispatch2026),
  off('2026-02-16', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2026),
  off('2026-02-17', 'Tết Nguyên đán (mùng 1)', tet19, plan2026),
  off('2026-02-18', 'Tết Nguyên đán (mùng 2)', tet19, plan2026),
  off('2026-02-19', 'Tết Nguyên đán (mùng 3)', tet19, plan2026),
  off('2026-02-20', 'Tết Nguyên đán (mùng 4)', tet19, plan2026),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là Chủ nhật 26/4)', code2019('e'), madeUp),
  off('2026-04-30', 'Ngày Chiến thắng', code2019('c (không hoán đổi dịp này: công văn 3383/BNV-CVL)')),
  off('2026-05-01', 'Ngày Quốc tế lao động', code2019('d (không hoán đổi dịp này: công văn 3383/BNV-CVL)')),
  worked('2026-08-22', 'Làm bù cho thứ Hai 31/8/2026', swap, plan2026),
  off('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh (làm bù thứ Bảy 22/8)', swap, plan2026),
  off('2026-09-01', 'Quốc khánh (ngày liền kề trước)', code2019('đ và khoản 3'), plan2026),
  off('2026-09-02', 'Quốc khánh', code2019('đ')),
  off(
    '2026-11-24',
    'Ngày Văn hóa Việt Nam',
    'Nghị quyết 28/2026/QH16 của Quốc hội (24/4/2026), Điều 2, hiệu lực 1/7/2026',
    'công văn 10065/VPCP-KGVX ngày 2/10/2026 (nghỉ 01 ngày, không hoán đổi 23/11 – 28/11)',
  ),
  // 2027
  off('2027-01-01', 'Tết Dương lịch', code2019('a')),
  likelyOff('2027-02-04', 'Tết Nguyên đán (28 tháng Chạp)', tet19, plan2027),
  likelyOff('2027-02-05', 'Tết Nguyên đán (29 tháng Chạp)', tet19, plan2027),
  likelyOff('2027-02-08', 'Tết Nguyên đán (mùng 3)', tet19, plan2027),
  likelyOff('2027-02-09', 'Nghỉ bù Tết Nguyên đán (mùng 4)', tet19, plan2027, madeUpTet),
  likelyOff('2027-02-10', 'Nghỉ bù Tết Nguyên đán (mùng 5)', tet19, plan2027, madeUpTet),
  likelyOff(
    '2027-04-16',
    'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    code2019('e (ngày dương lịch tính theo âm lịch Việt Nam UTC+7)'),
  ),
  off('2027-04-30', 'Ngày Chiến thắng', code2019('c')),
  likelyOff('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động (1/5 là thứ Bảy)', code2019('d'), madeUp),
  off('2027-09-02', 'Quốc khánh', code2019('đ')),
  likelyOff('2027-09-03', 'Quốc khánh (ngày liền kề sau)', code2019('đ và khoản 3'), plan2027),
  off(
    '2027-11-24',
    'Ngày Văn hóa Việt Nam',
    'Nghị quyết 28/2026/QH16 của Quốc hội, Điều 2, hiệu lực 1/7/2026',
  ),
];

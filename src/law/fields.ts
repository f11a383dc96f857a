import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** A reporting regime: the circular whose report forms count the petitions of a period. */
export type ReportRegime = {
  id: 'TT-02-2021' | 'TT-01-2024' | 'TT-06-2025';
  basis: string;
  inForce: InForce;
  confidence: Confidence;
  note?: string;
};

export const reportRegimes: readonly ReportRegime[] = [
  {
    id: 'TT-02-2021',
    basis: 'Thông tư 02/2021/TT-TTCP',
    inForce: { from: day('2021-05-10'), until: day('2024-03-05') },
    confidence: 'medium',
  },
  {
    id: 'TT-01-2024',
    basis: 'Thông tư 01/2024/TT-TTCP',
    inForce: { from: day('2024-03-05'), until: day('2025-09-30') },
    confidence: 'medium',
    note: 'Ngày hiệu lực 05/03/2024 cần đối chiếu lại với văn bản gốc (điểm mở U3).',
  },
  {
    id: 'TT-06-2025',
    basis: 'Thông tư 06/2025/TT-TTCP, Biểu 02/XLD',
    inForce: { from: day('2025-09-30') },
    confidence: 'high',
  },
];

/** The reporting regime in force on the day; undefined before 10/05/2021. */
export function reportRegimeOn(on: Day): ReportRegime | undefined {
  return reportRegimes.find((regime) => isInForce(regime.inForce, on));
}

// The columns as the forms print them. Those of TT 02/2021 and TT 01/2024 are the same.
const columnsUntil2025 = {
  complaint: {
    'admin.policy': 'Hành chính – Chế độ, chính sách',
    'admin.land': 'Hành chính – Đất đai, nhà cửa',
    'admin.other': 'Hành chính – Khác',
    judicial: 'Tư pháp',
    party: 'Đảng, đoàn thể',
    other: 'Khác',
  },
  denunciation: {
    'admin.policy': 'Hành chính – Chế độ, chính sách',
    'admin.land': 'Hành chính – Đất đai, nhà cửa',
    'admin.officials': 'Hành chính – Công chức, công vụ',
    'admin.other': 'Hành chính – Khác',
    corruption: 'Tham nhũng',
    judicial: 'Tư pháp',
    party: 'Đảng, đoàn thể',
    other: 'Khác',
  },
  feedback: { policy: 'Chế độ, chính sách', land: 'Đất đai', judicial: 'Tư pháp', other: 'Khác' },
} as const;

const columns2025 = {
  complaint: { land: 'Đất đai', policy: 'Chế độ, chính sách', other: 'Khác' },
  denunciation: { admin: 'Hành chính', corruption: 'Tham nhũng', judicial: 'Tư pháp', other: 'Khác' },
  feedback: { policy: 'Chế độ, chính sách', land: 'Đất đai', other: 'Khác' },
} as const;

type Old = typeof columnsUntil2025;
type New = typeof columns2025;
type FieldKind = keyof Old;
type Buckets = {
  readonly untilTT06: { readonly [K in FieldKind]: keyof Old[K] };
  readonly fromTT06: { readonly [K in FieldKind]: keyof New[K] };
};

/** A field (lĩnh vực): level 1 and 2 follow the heads of the report forms, level 3 is the office's own list. */
export type Field = {
  code: string;
  label: string;
  level: 1 | 2 | 3;
  parent?: string;
  /** Where reports count it; inherited from the parent when absent. */
  buckets?: Buckets;
  confidence: Confidence;
};

const to = (
  complaint: [keyof Old['complaint'], keyof New['complaint']],
  denunciation: [keyof Old['denunciation'], keyof New['denunciation']],
  feedback: [keyof Old['feedback'], keyof New['feedback']],
): Buckets => ({
  untilTT06: { complaint: complaint[0], denunciation: denunciation[0], feedback: feedback[0] },
  fromTT06: { complaint: complaint[1], denunciation: denunciation[1], feedback: feedback[1] },
});

const other = to(['other', 'other'], ['other', 'other'], ['other', 'other']);
const adminOther = to(['admin.other', 'other'], ['admin.other', 'admin'], ['other', 'other']);
const land = to(['admin.land', 'land'], ['admin.land', 'admin'], ['land', 'land']);
const socialPolicy = to(['admin.policy', 'policy'], ['admin.policy', 'admin'], ['policy', 'policy']);
const officials = to(['admin.other', 'other'], ['admin.officials', 'admin'], ['other', 'other']);
const corruption = to(['other', 'other'], ['corruption', 'corruption'], ['other', 'other']);
const judicial = to(['judicial', 'other'], ['judicial', 'judicial'], ['judicial', 'other']);
const party = to(['party', 'other'], ['party', 'other'], ['other', 'other']);

const top = (code: string, label: string, buckets: Buckets): Field => ({
  code,
  label,
  level: 1,
  buckets,
  confidence: 'high',
});
const second = (code: string, parent: string, label: string, buckets?: Buckets): Field => ({
  code,
  label,
  level: 2,
  parent,
  ...(buckets ? { buckets } : {}),
  confidence: buckets ? 'high' : 'medium',
});
const local = (code: string, parent: string, label: string): Field => ({
  code,
  label,
  level: 3,
  parent,
  confidence: 'medium',
});

/** The field tree, parents before children. */
export const fields: readonly Field[] = [
  top('HC', 'Hành chính', adminOther),
  second('DD', 'HC', 'Đất đai, nhà cửa', land),
  local('DD-TH', 'DD', 'Thu hồi đất'),
  local('DD-BT', 'DD', 'Bồi thường, hỗ trợ, tái định cư (giải phóng mặt bằng)'),
  local('DD-GCN', 'DD', 'Cấp, thu hồi, đính chính Giấy chứng nhận quyền sử dụng đất'),
  local('DD-TC', 'DD', 'Tranh chấp đất đai'),
  local('DD-CMD', 'DD', 'Giao đất, chuyển mục đích sử dụng đất, lấn chiếm đất'),
  local('DD-DOI', 'DD', 'Đòi lại đất cũ'),
  local('NHA', 'DD', 'Nhà ở, nhà cửa'),
  second('CS', 'HC', 'Chế độ, chính sách', socialPolicy),
  local('CS-NCC', 'CS', 'Người có công với cách mạng'),
  local('CS-BTXH', 'CS', 'Bảo trợ xã hội, hộ nghèo, hộ cận nghèo'),
  local('CS-BHXH', 'CS', 'Bảo hiểm xã hội'),
  local('CS-LD', 'CS', 'Lao động, tiền lương'),
  local('CS-LN', 'CS', 'Lâm nghiệp, dịch vụ môi trường rừng'),
  local('CS-TDC', 'CS', 'Ổn định dân cư, tái định cư biên giới'),
  second('CBCC', 'HC', 'Công chức, công vụ', officials),
  local('CBCC-KL', 'CBCC', 'Kỷ luật, tuyển dụng, chế độ cán bộ, công chức, viên chức'),
  second('HCK', 'HC', 'Hành chính khác', adminOther),
  local('XD', 'HCK', 'Xây dựng, trật tự xây dựng, quy hoạch'),
  top('TN', 'Tham nhũng, lãng phí', corruption),
  top('TP', 'Tư pháp', judicial),
  second('TP-TT', 'TP', 'Tố tụng'),
  second('TP-THA', 'TP', 'Thi hành án'),
  top('DDT', 'Đảng, đoàn thể', party),
  top('KHAC', 'Khác', other),
  second('MT', 'KHAC', 'Môi trường, tài nguyên'),
  second('GD', 'KHAC', 'Giáo dục'),
  second('YT', 'KHAC', 'Y tế'),
  second('TG-DT', 'KHAC', 'Tôn giáo, dân tộc'),
  second('BG', 'KHAC', 'Biên giới, đất rừng, ranh giới hành chính'),
];

const byCode: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.code, field]));

/** The field of a code. */
export function findField(code: string): Field | undefined {
  return byCode.get(code);
}

/** The field and what it stands under, from the top down; empty for an unknown code. */
export function fieldPath(code: string): Field[] {
  const field = byCode.get(code);
  if (!field) return [];
  return field.parent ? [...fieldPath(field.parent), field] : [field];
}

/** The code and those of every field below it; none for an unknown code. */
export function fieldsUnder(code: string): string[] {
  return fields
    .filter((field) => fieldPath(field.code).some((above) => above.code === code))
    .map((field) => field.code);
}

/** The field under which a leader's overview counts it: the second level of the tree, the top where it has none below. */
export function overviewField(code: string): Field | undefined {
  const [first, second] = fieldPath(code);
  return second ?? first;
}

/**
 * The report column in which a petition of this field and kind is counted under a regime: its code and the words of the form.
 * A mixed petition is split first and has no column.
 */
export function reportBucket(
  code: string,
  kind: FieldKind,
  regime: ReportRegime['id'],
): { bucket: string; label: string } | undefined {
  const buckets = fieldPath(code).findLast((field) => field.buckets)?.buckets;
  if (!buckets) return undefined;
  const bucket: string = regime === 'TT-06-2025' ? buckets.fromTT06[kind] : buckets.untilTT06[kind];
  return { bucket, label: reportColumns(regime, kind)[bucket] ?? '' };
}

/** The field columns that the forms of a regime print for a kind of petition, by bucket. */
export function reportColumns(regime: ReportRegime['id'], kind: FieldKind): Readonly<Record<string, string>> {
  return regime === 'TT-06-2025' ? columns2025[kind] : columnsUntil2025[kind];
}

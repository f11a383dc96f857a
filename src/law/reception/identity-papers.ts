import { between, since } from '../deadline-rule.ts';
import type { Day } from '../day.ts';
import { before2026, rowsOn, since2014, since2026, type ReceptionRow } from './row.ts';

export type IdentityPaperId =
  'identity-card' | 'identity-certificate' | 'personal-number' | 'passport' | 'old-card';

/** A paper that shows who a citizen is, and the shape of its number. */
export type IdentityPaper = ReceptionRow & {
  readonly paper: IdentityPaperId;
  readonly label: string;
  /** The number as a regular expression, and in words. */
  readonly shape: string;
  readonly shapeText: string;
  /** A number of another shape is pointed out but may be kept. */
  readonly soft?: boolean;
};

const clause7 = 'Luật Tiếp công dân 2013, Điều 7 khoản 2 điểm a';
const amended = '(sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 3)';
const now = { basis: `${clause7} ${amended}; Nghị định 154/2026/NĐ-CP, Điều 12 khoản 1`, inForce: since2026 };
const before = { basis: `${clause7} (giấy tờ tùy thân)`, inForce: before2026 };
const digits12 = { shape: '^\\d{12}$', shapeText: '12 chữ số' };
const passport = {
  paper: 'passport',
  label: 'Hộ chiếu',
  shape: '^[A-Z]{0,2}\\d{6,9}$',
  shapeText: 'chữ cái in hoa và chữ số, thí dụ B1234567',
  soft: true,
} as const;

export const identityPapers: readonly IdentityPaper[] = [
  {
    id: 'GT-CC',
    paper: 'identity-card',
    label: 'Căn cước công dân, thẻ căn cước',
    ...digits12,
    ...before,
    confidence: 'medium',
  },
  { id: 'GT-CC-2026', paper: 'identity-card', label: 'Căn cước', ...digits12, ...now, confidence: 'high' },
  {
    id: 'GT-GCN-2026',
    paper: 'identity-certificate',
    label: 'Giấy chứng nhận căn cước',
    ...digits12,
    ...now,
    confidence: 'high',
  },
  {
    id: 'GT-SDD',
    paper: 'personal-number',
    label: 'Số định danh cá nhân',
    ...digits12,
    ...before,
    confidence: 'medium',
  },
  {
    id: 'GT-SDD-2026',
    paper: 'personal-number',
    label: 'Số định danh cá nhân',
    ...digits12,
    ...now,
    confidence: 'high',
  },
  { id: 'GT-HC', ...passport, ...before, confidence: 'medium' },
  { id: 'GT-HC-2026', ...passport, ...now, confidence: 'high' },
  {
    id: 'GT-CMND',
    paper: 'old-card',
    label: 'Chứng minh nhân dân',
    shape: '^\\d{9}(\\d{3})?$',
    shapeText: '09 chữ số (loại cấp từ năm 2012: 12 chữ số)',
    ...before,
    confidence: 'medium',
    note: 'Từ 01/07/2026 chỉ nhận cho dữ liệu cũ (điểm mở U14).',
  },
];

/** The papers that identify a citizen on the day. */
export function identityPapersOn(on: Day): IdentityPaper[] {
  return rowsOn(identityPapers, on);
}

// Luật Căn cước 2023 (26/2023/QH15), Điều 45: the card is called căn cước since 01/07/2024.
const cardNames = [
  { name: 'Số căn cước công dân', inForce: between('2014-07-01', '2024-07-01') },
  { name: 'Số căn cước', inForce: since('2024-07-01') },
];

/** What stands before the number of such a paper in a document of that day: "Số căn cước công dân". */
export function numberName(paper: string | null | undefined, on: Day): string {
  if (paper === 'identity-card') return rowsOn(cardNames, on)[0]?.name ?? 'Số căn cước công dân';
  const label = identityPapers.findLast((row) => row.paper === paper)?.label ?? 'Giấy tờ tùy thân';
  return label.startsWith('Số ') ? label : `Số ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Which paper a number belongs to when only the number was noted; undefined when its shape does not tell. */
export function paperOfNumber(number: string): IdentityPaperId | undefined {
  if (/^\d{12}$/.test(number)) return 'identity-card';
  return /^\d{9}$/.test(number) ? 'old-card' : undefined;
}

/** In which capacity a person comes. */
export type Capacity =
  | 'self'
  | 'organisation-head'
  | 'authorised'
  | 'lawful-representative'
  | 'lawyer'
  | 'legal-aid'
  | 'group-representative';

export const capacityNames: Readonly<Record<Capacity, string>> = {
  self: 'Tự mình',
  'organisation-head': 'Người đứng đầu cơ quan, tổ chức',
  authorised: 'Người được ủy quyền',
  'lawful-representative': 'Người đại diện theo pháp luật',
  lawyer: 'Luật sư',
  'legal-aid': 'Trợ giúp viên pháp lý',
  'group-representative': 'Người đại diện của nhiều người cùng nội dung',
};

/** A paper that somebody who comes for others has to show. */
export type CapacityPaper = ReceptionRow & {
  readonly capacity: Capacity;
  /** The stable name of the paper. */
  readonly paper: string;
  readonly text: string;
};

const before13 = {
  basis: 'Thông tư 04/2021/TT-TTCP, Điều 5, Điều 6',
  inForce: between('2021-11-15', '2026-07-01'),
};
const clause13 = (number: number): string => `Nghị định 154/2026/NĐ-CP, Điều 13 khoản ${number}`;
const clause12 = (letter: string): string => `Luật Khiếu nại 2011, Điều 12 khoản 1 điểm ${letter}`;
const authorised = 'Nghị định 124/2020/NĐ-CP (sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 3)';
const oneOnly = 'Một nội dung không ủy quyền cho nhiều người.';

const twice = (
  id: string,
  clause: number,
  own: Pick<CapacityPaper, 'capacity' | 'paper' | 'text'> & Partial<CapacityPaper>,
  law?: string,
): CapacityPaper[] => [
  { id, ...own, ...before13, ...(law ? { basis: `${law}; ${before13.basis}` } : {}), confidence: 'medium' },
  {
    id: `${id}-2026`,
    ...own,
    basis: law ? `${clause13(clause)}; ${law}` : clause13(clause),
    inForce: since2026,
    confidence: 'high',
  },
];

export const capacityPapers: readonly CapacityPaper[] = [
  {
    id: 'TC-TC',
    capacity: 'organisation-head',
    paper: 'introduction',
    text: 'Giấy giới thiệu hoặc giấy tờ chứng minh là người đứng đầu cơ quan, tổ chức',
    ...before13,
    confidence: 'low',
    note: 'Chưa đọc nguyên văn Thông tư; từ 01/07/2026 chỉ cần thông tin nhân thân (Nghị định 154/2026/NĐ-CP, Điều 13 khoản 1).',
  },
  {
    id: 'TC-UQ',
    capacity: 'authorised',
    paper: 'authorisation',
    text: 'Giấy ủy quyền',
    basis: `${clause7}; ${before13.basis}`,
    inForce: before2026,
    confidence: 'medium',
  },
  {
    id: 'TC-UQ-2026',
    capacity: 'authorised',
    paper: 'authorisation',
    text: 'Văn bản ủy quyền hợp pháp; người khiếu nại là cá nhân thì văn bản được công chứng hoặc chứng thực',
    basis: `${clause13(2)}; ${authorised}`,
    inForce: between('2026-07-01', '2027-01-01'),
    confidence: 'high',
    note: oneOnly,
  },
  {
    id: 'TC-UQ-2027',
    capacity: 'authorised',
    paper: 'authorisation',
    text: 'Văn bản ủy quyền hợp pháp; người khiếu nại là cá nhân thì văn bản được chứng thực',
    basis: `${clause13(2)}; ${authorised}; Nghị định 155/2026/NĐ-CP, Điều 21 khoản 2`,
    inForce: since('2027-01-01'),
    confidence: 'high',
    note: `Quy định về công chứng hết hiệu lực từ 01/01/2027. ${oneOnly}`,
  },
  ...twice(
    'TC-PL',
    2,
    {
      capacity: 'lawful-representative',
      paper: 'representation',
      text: 'Giấy tờ chứng minh việc đại diện theo pháp luật',
    },
    clause12('a'),
  ),
  ...twice('TC-LS1', 3, { capacity: 'lawyer', paper: 'lawyer-card', text: 'Thẻ luật sư' }),
  ...twice(
    'TC-LS2',
    3,
    {
      capacity: 'lawyer',
      paper: 'authorisation',
      text: 'Giấy yêu cầu giúp đỡ về pháp luật hoặc giấy ủy quyền của người khiếu nại',
    },
    clause12('b'),
  ),
  ...twice('TC-TG1', 3, {
    capacity: 'legal-aid',
    paper: 'legal-aid-card',
    text: 'Thẻ trợ giúp viên pháp lý',
  }),
  ...twice('TC-TG2', 3, {
    capacity: 'legal-aid',
    paper: 'assignment',
    text: 'Quyết định phân công trợ giúp pháp lý',
  }),
  {
    id: 'TC-DN',
    capacity: 'group-representative',
    paper: 'group-appointment',
    text: 'Văn bản cử người đại diện có chữ ký của những người khiếu nại, tố cáo, kiến nghị, phản ánh',
    basis: 'Luật Tiếp công dân 2013, Điều 29',
    inForce: since2014,
    confidence: 'high',
    note: 'Người đại diện phải là một trong những người khiếu nại, tố cáo, kiến nghị, phản ánh.',
  },
];

/** The papers to be shown by somebody who comes in that capacity on the day. */
export function capacityPapersFor(capacity: Capacity, on: Day): CapacityPaper[] {
  return rowsOn(capacityPapers, on).filter((row) => row.capacity === capacity);
}

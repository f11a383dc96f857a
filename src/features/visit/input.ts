import { z } from 'zod';
import { capacityNames, identityPapers, type Capacity } from '../../law/reception/identity-papers.ts';
import { visitOutcomeNames, type VisitOutcome } from '../../law/reception/outcomes.ts';
import { officialChoice } from '../exclusion/door.ts';
import { dayField, oneOf, optionalDay, optionalHour, optionalText, text, ticked } from '../input.ts';

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  Object.keys(names) as [Key, ...Key[]];

const someId = z.coerce.number({ error: 'Lựa chọn không hợp lệ.' }).int().positive().optional();
const codes = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));
const count = (least: number, what: string) =>
  z.coerce
    .number({ error: `${what} phải là một số.` })
    .int(`${what} phải là số nguyên.`)
    .min(least, `${what} ít nhất là ${least}.`)
    .max(100_000, `${what} quá lớn.`);

/** Rows in which nothing was typed do not count, whatever their lists show by themselves. */
const rows = <Row extends z.ZodType>(row: Row, typed: readonly string[], most: number, tooMany: string) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((one) => isTyped(one, typed)) : given),
    z.array(row).max(most, tooMany).default([]),
  );

function isTyped(row: unknown, typed: readonly string[]): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const entries = Object.entries(row);
  return entries.some(([name, value]) => typed.includes(name) && value !== undefined && value !== '');
}

const paperIds = [...new Set(identityPapers.map(({ paper }) => paper))] as [
  (typeof identityPapers)[number]['paper'],
  ...(typeof identityPapers)[number]['paper'][],
];

/** Who comes: as the law of the day asks, and what helps to serve him. */
export const visitorInput = z.object({
  fullName: text(120, 'Nhập họ tên người đến.'),
  address: optionalText(300),
  residenceUnitId: someId,
  idKind: oneOf(paperIds, 'Chọn loại giấy tờ.').default('identity-card'),
  idNumber: optionalText(20),
  idIssuedOn: optionalDay,
  idIssuedBy: optionalText(200),
  phone: optionalText(20),
  ethnicity: optionalText(40),
  birthYear: z.coerce
    .number({ error: 'Năm sinh phải là một số.' })
    .int()
    .min(1880, 'Năm sinh không đúng.')
    .max(2100, 'Năm sinh không đúng.')
    .optional(),
  capacity: oneOf(keysOf<Capacity>(capacityNames), 'Chọn tư cách.').default('self'),
  shown: codes,
  papers: optionalText(300),
  representative: ticked,
});
const typedOfVisitor = ['fullName', 'address', 'idNumber', 'phone', 'birthYear'];
export type Visitor = z.output<typeof visitorInput>;

const itemInput = z.object({
  name: text(300, 'Nhập tên tài liệu.'),
  pages: count(1, 'Số trang').default(1),
  condition: z
    .string()
    .trim()
    .max(200, 'Dài quá 200 ký tự.')
    .optional()
    .transform((given) => given || 'Nguyên vẹn'),
  original: ticked,
});

/** One kind of content out of several: it becomes a petition of its own. */
const partInput = z.object({
  kind: oneOf(['complaint', 'denunciation', 'feedback'], 'Chọn loại nội dung.'),
  summary: text(2_000, 'Nhập tóm tắt của nội dung này.'),
});

export const petitionWays = {
  none: 'Không có đơn, không ghi thành đơn',
  handed: 'Công dân nộp đơn',
  dictated: 'Ghi lời trình bày thành đơn',
} as const;

export const competences = {
  own: 'Thuộc thẩm quyền cơ quan mình',
  other: 'Thuộc cơ quan khác',
  lower: 'Thuộc cấp dưới, chưa giải quyết',
  resolved: 'Đã giải quyết đúng pháp luật',
  unknown: 'Chưa rõ',
} as const;

export const contentKinds = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  feedback: 'Kiến nghị, phản ánh',
  mixed: 'Nhiều nội dung',
  other: 'Nội dung khác',
} as const;

export const receiveInput = z.object({
  sessionId: someId,
  registrationId: someId,
  kind: oneOf(['regular', 'periodic', 'extraordinary'], 'Chọn loại tiếp công dân.').default('regular'),
  placeId: someId,
  receivedOn: dayField('Nhập ngày tiếp.'),
  beganAt: optionalHour,
  endedAt: optionalHour,
  again: ticked,
  persons: rows(visitorInput, typedOfVisitor, 50, 'Tối đa 50 người; phần còn lại ghi vào số người.'),
  people: count(1, 'Số người').optional(),
  interpreter: optionalText(200),
  contentKind: oneOf(keysOf<keyof typeof contentKinds>(contentKinds), 'Chọn loại nội dung.').optional(),
  secret: ticked,
  content: optionalText(8_000),
  request: optionalText(2_000),
  respondentName: optionalText(300),
  respondentAddress: optionalText(300),
  /** Which official the respondent is, 'none' for nobody in the system. */
  respondentOfficial: officialChoice,
  earlierBody: optionalText(300),
  earlierHandling: optionalText(2_000),
  fieldCode: optionalText(40),
  matterPlaceUnitId: someId,
  petition: oneOf(keysOf<keyof typeof petitionWays>(petitionWays), 'Chọn cách nhận đơn.').default('none'),
  writtenOn: optionalDay,
  signatoryCount: count(1, 'Số người ký').optional(),
  parts: rows(partInput, ['summary'], 3, 'Tối đa ba nội dung: khiếu nại, tố cáo, kiến nghị.'),
  items: rows(itemInput, ['name'], 60, 'Tối đa 60 tài liệu.'),
  competence: oneOf(keysOf<keyof typeof competences>(competences), 'Chọn thẩm quyền.').default('unknown'),
  outcome: oneOf(keysOf<VisitOutcome>(visitOutcomeNames), 'Chọn kết quả tiếp.').optional(),
  outcomeDetail: optionalText(2_000),
  guidedTo: optionalText(300),
  answer: oneOf(['accepted', 'extended', 'refused', 'transferred'], 'Chọn nội dung trả lời.').optional(),
  refusalGround: optionalText(20),
  refusalExplained: optionalText(2_000),
  refusalReportedTo: optionalText(200),
  sameAs: z
    .string()
    .regex(/^(visit|petition):\d{1,15}$/, 'Lựa chọn vụ việc không hợp lệ.')
    .optional(),
  note: optionalText(1_000),
});
export type ReceiveVisit = z.output<typeof receiveInput>;

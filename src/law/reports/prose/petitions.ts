// Rows only: what the narratives of Thông tư 02/2021 and 01/2024 say of petitions; their columns have other numbers.
import type { Saying, SaidTable } from './saying.ts';

/** The columns of the forms on petitions that the two circulars number differently. */
export type PetitionColumns = {
  readonly all: string;
  readonly carried: string;
  readonly received: string;
  readonly processed: string;
  readonly eligible: string;
  readonly matters: string;
  readonly kinds: readonly [complaint: string, denunciation: string, feedback: string];
  readonly competent: string;
  readonly competentKinds: readonly [complaint: string, denunciation: string, feedback: string];
  readonly others: string;
  readonly guided: string;
  readonly passed: string;
  readonly urged: string;
  readonly replies: string;
  readonly settledFirst: string;
  readonly settledAgain: string;
  readonly unsettled: string;
  readonly complaintMatters: string;
  readonly complaintFields: readonly (readonly [string, string])[];
  readonly denunciationMatters: string;
  readonly denunciationFields: readonly (readonly [string, string])[];
  readonly feedbackMatters: string;
  readonly feedbackFields: readonly (readonly [string, string])[];
  readonly complaints: string;
  readonly denunciations: string;
};

const kindNames = ['khiếu nại', 'tố cáo', 'kiến nghị, phản ánh'] as const;
const kinds = (cells: readonly string[]) =>
  cells.map((of, index) => ({ of, say: `{n} đơn ${kindNames[index] ?? ''}` }));

/** How many petitions came and were examined. */
export const petitionsSaid = (at: PetitionColumns): readonly Saying[] => [
  {
    of: at.all,
    say: 'Tổng số đơn phải xử lý là {n} đơn',
    nil: 'Trong kỳ không phát sinh đơn phải xử lý',
    compared: 'đơn',
    lead: 'gồm',
    parts: [
      { of: at.carried, say: '{n} đơn kỳ trước chuyển sang' },
      { of: at.received, say: '{n} đơn tiếp nhận trong kỳ' },
    ],
  },
  {
    of: at.processed,
    say: `Đã xử lý {n} đơn, đạt {${at.processed} / ${at.all}} số đơn phải xử lý; có {${at.eligible}} đơn đủ điều kiện xử lý về {${at.matters}} vụ việc`,
  },
];

/** What they are about and how far their matters are. */
export const contentsSaid = (at: PetitionColumns): readonly (readonly Saying[])[] => [
  [
    {
      of: at.eligible,
      say: 'Trong {n} đơn đủ điều kiện xử lý',
      lead: 'có',
      parts: kinds(at.kinds),
      shares: true,
    },
    {
      of: `${at.settledFirst} + ${at.settledAgain} + ${at.unsettled}`,
      say: 'Theo tình trạng giải quyết',
      lead: 'có',
      parts: [
        { of: at.settledFirst, say: '{n} đơn đã được giải quyết lần đầu' },
        { of: at.settledAgain, say: '{n} đơn đã được giải quyết nhiều lần' },
        { of: at.unsettled, say: '{n} đơn chưa giải quyết xong' },
      ],
    },
  ],
  [
    fieldsSaid('Khiếu nại có {n} vụ việc', at.complaintMatters, at.complaintFields),
    fieldsSaid('Tố cáo có {n} vụ việc', at.denunciationMatters, at.denunciationFields),
    fieldsSaid('Kiến nghị, phản ánh có {n} vụ việc', at.feedbackMatters, at.feedbackFields),
  ],
];

const fieldsSaid = (say: string, of: string, fields: PetitionColumns['complaintFields']): Saying => ({
  of,
  say,
  lead: 'gồm',
  parts: fields.map(([cells, name]) => ({ of: cells, say: `${name} {n} vụ việc` })),
  shares: true,
});

/** What was done with them. */
export const handlingSaid = (at: PetitionColumns): readonly Saying[] => [
  {
    of: at.competent,
    say: 'Đơn thuộc thẩm quyền: {n} đơn',
    nil: 'Không phát sinh đơn thuộc thẩm quyền',
    compared: 'đơn',
    lead: 'gồm',
    parts: kinds(at.competentKinds),
  },
  {
    of: at.others,
    say: 'Đơn không thuộc thẩm quyền: {n} đơn',
    nil: 'Không phát sinh đơn không thuộc thẩm quyền',
    compared: 'đơn',
    lead: 'đã',
    parts: [
      { of: at.guided, say: 'hướng dẫn {n} đơn' },
      { of: at.passed, say: 'chuyển {n} đơn' },
      { of: at.urged, say: 'đôn đốc giải quyết {n} đơn' },
    ],
  },
  { of: at.replies, say: 'Nhận được {n} văn bản phúc đáp do chuyển đơn' },
];

export const petitionTable = (at: PetitionColumns): SaidTable => [
  { of: at.all, label: 'Tổng số đơn phải xử lý' },
  { of: at.received, label: 'Đơn tiếp nhận trong kỳ' },
  { of: at.kinds[0], label: 'Đơn khiếu nại đủ điều kiện' },
  { of: at.kinds[1], label: 'Đơn tố cáo đủ điều kiện' },
  { of: at.kinds[2], label: 'Đơn kiến nghị, phản ánh đủ điều kiện' },
  { of: at.competent, label: 'Đơn thuộc thẩm quyền' },
  { of: at.others, label: 'Đơn không thuộc thẩm quyền' },
];

/** The situation of complaints, and of denunciations: how many came, in which fields. */
export const situationSaid = (at: PetitionColumns): readonly [Saying, Saying] => [
  {
    of: at.complaints,
    say: 'Trong kỳ tiếp nhận {n} đơn khiếu nại',
    nil: 'Trong kỳ không phát sinh đơn khiếu nại',
    compared: 'đơn',
    lead: 'nội dung',
    parts: at.complaintFields.map(([of, name]) => ({ of, say: `về ${name} {n} vụ việc` })),
  },
  {
    of: at.denunciations,
    say: 'Trong kỳ tiếp nhận {n} đơn tố cáo',
    nil: 'Trong kỳ không phát sinh đơn tố cáo',
    compared: 'đơn',
    lead: 'nội dung',
    parts: at.denunciationFields.map(([of, name]) => ({ of, say: `về ${name} {n} vụ việc` })),
  },
];

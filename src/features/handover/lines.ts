import { successionRules } from '../../law/succession.ts';
import type { Day } from '../../law/day.ts';
import { recordNames, type Proposed } from './propose.ts';
import type { HandedRecord, RecordKind } from './record-queries.ts';

/** A line of the list of a hand-over, before or after it is carried out. */
export type Line = {
  record: RecordKind;
  id: number;
  from: string;
  toId: number | undefined;
  to: string;
  number: string;
  about: string;
  secret: boolean;
  kind: string;
  cameOn: Day | null;
  dueOn: Day | null;
  open: boolean;
  why: string;
};

const kindNames: Readonly<Record<string, string>> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  feedback: 'Kiến nghị, phản ánh',
  mixed: 'Nhiều nội dung',
  unclear: 'Chưa rõ loại',
  other: 'Nội dung khác',
};

type Common = Pick<
  HandedRecord,
  'record' | 'id' | 'number' | 'book' | 'about' | 'secret' | 'kind' | 'came_on' | 'due_on' | 'open'
>;

const common = (row: Common) => ({
  record: row.record,
  id: row.id,
  number: row.number === null ? '' : `${row.number}${row.book === null ? '' : `, sổ ${row.book}`}`,
  // What is printed and passed from hand to hand says nothing of a denunciation.
  about: row.secret ? 'Nội dung mật' : row.about,
  secret: row.secret,
  kind: [recordNames[row.record], kindNames[row.kind ?? '']].filter(Boolean).join(': '),
  cameOn: row.came_on,
  dueOn: row.due_on,
  open: row.open,
});

const ruleTexts = new Map(successionRules.map(({ id, text }) => [id, text]));

const whyText = (rule: string, reason: string | null): string =>
  rule === 'chosen'
    ? `Chọn: ${reason ?? ''}`
    : rule === 'stays'
      ? 'Đơn vị đang xử lý tiếp tục'
      : `${rule}. ${ruleTexts.get(rule) ?? ''}`;

/** A line as it is proposed. */
export const proposedLine = (row: Proposed, names: ReadonlyMap<number, string>): Line => ({
  ...common(row),
  from: row.from_name,
  toId: row.to,
  to: row.to === undefined ? '' : (names.get(row.to) ?? ''),
  why: whyText(row.ruleId, row.reason),
});

/** A line as it was carried out. */
export const handedLine = (row: HandedRecord): Line => ({
  ...common(row),
  from: row.from_name,
  toId: row.to_id,
  to: row.to_name,
  why: whyText(row.rule, row.reason),
});

/** Where a line leads; nowhere when there is no page of its own. */
export const hrefOf = ({ record, id }: Pick<Line, 'record' | 'id'>): string | undefined =>
  ({
    petition: `/petitions/${id}`,
    visit: `/visits/${id}`,
    resolution: `/resolutions/${id}`,
    task: `/tasks/${id}`,
    transfer: `/transfers/${id}`,
    registration: undefined,
  })[record];

export type Sum = { toId: number | undefined; to: string; open: number; closed: number };

/** How many records go to each unit. */
export function sumsOf(lines: readonly Line[]): Sum[] {
  const groups = Map.groupBy(lines, ({ toId }) => toId);
  return [...groups].map(([toId, own]) => ({
    toId,
    to: own[0]?.to || 'Chưa có đơn vị tiếp nhận',
    open: own.filter(({ open }) => open).length,
    closed: own.filter(({ open }) => !open).length,
  }));
}

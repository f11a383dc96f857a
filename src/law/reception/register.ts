import { between, since } from '../deadline-rule.ts';
import type { Day } from '../day.ts';
import { isInForce } from '../period.ts';
import type { ReceptionRow } from './row.ts';

/** What one visit has to say in the register; a column shows one or several of them. */
export type RegisterCell =
  | 'order'
  | 'day'
  | 'person'
  | 'identity'
  | 'content'
  | 'kind'
  | 'people'
  | 'handledBefore'
  | 'accept'
  | 'guide'
  | 'transfer'
  | 'competent'
  | 'guidedTo'
  | 'acceptedBy'
  | 'followUp'
  | 'note';

export type RegisterColumn = {
  readonly number: number;
  readonly heading: string;
  /** The heading over several columns. */
  readonly group?: string;
  readonly cells: readonly RegisterCell[];
  /** Width in print, in millimetres. */
  readonly width: number;
};

/** The register of reception (sổ tiếp công dân) as one text prescribes it. */
export type RegisterVersion = ReceptionRow & {
  readonly title: string;
  /** The code of its form (forms.ts) and what is printed at the head. */
  readonly form: string;
  readonly number: string;
  readonly columns: readonly RegisterColumn[];
};

/** What an A4 sheet in landscape leaves between margins of 10 mm. */
export const registerWidth = 277;

type Draft = readonly [heading: string, cells: readonly RegisterCell[], width: number, group?: string];
const columns = (drafts: readonly Draft[]): RegisterColumn[] =>
  drafts.map(([heading, cells, width, group], index) => ({
    number: index + 1,
    heading,
    cells,
    width,
    ...(group ? { group } : {}),
  }));

const title = 'SỔ TIẾP CÔNG DÂN';
const handling = 'Hướng xử lý';
const handlingColumns: readonly Draft[] = [
  ['Thụ lý để giải quyết', ['accept'], 20, handling],
  ['Trả lại đơn và hướng dẫn', ['guide'], 22, handling],
  ['Chuyển đơn đến cơ quan, tổ chức đơn vị có thẩm quyền', ['transfer'], 26, handling],
];

export const registerVersions: readonly RegisterVersion[] = [
  {
    id: 'SO-1',
    title,
    form: '06-TCD',
    number: 'Mẫu số 06-TCD',
    columns: columns([
      ['STT', ['order'], 11],
      ['Ngày tiếp', ['day'], 20],
      ['Họ tên - Địa chỉ - CMND/Hộ chiếu của công dân', ['person', 'identity'], 46],
      ['Nội dung vụ việc', ['content'], 50],
      ['Phân loại đơn/Số người', ['kind', 'people'], 22],
      ['Cơ quan đã giải quyết', ['handledBefore'], 24],
      ...handlingColumns,
      ['Theo dõi kết quả giải quyết', ['followUp'], 22],
      ['Ghi chú', ['note'], 14],
    ]),
    basis: 'Thông tư 06/2014/TT-TTCP',
    inForce: between('2014-12-15', '2021-11-15'),
    confidence: 'medium',
    note: 'Theo mẫu in của phần mềm đang dùng trong thời kỳ đó.',
  },
  {
    id: 'SO-2',
    title,
    form: 'TT04-03',
    number: 'Mẫu số 03',
    columns: columns([
      ['STT', ['order'], 11],
      ['Ngày tiếp', ['day'], 20],
      ['Họ tên - Địa chỉ', ['person'], 38],
      ['CMND/Hộ chiếu của công dân', ['identity'], 24],
      ['Nội dung vụ việc', ['content'], 40],
      ['Phân loại đơn/Số người', ['kind', 'people'], 20],
      ['Cơ quan đã giải quyết', ['handledBefore'], 22],
      ...handlingColumns,
      ['Theo dõi kết quả giải quyết', ['followUp'], 20],
      ['Ghi chú', ['note'], 14],
    ]),
    basis: 'Thông tư 04/2021/TT-TTCP',
    inForce: between('2021-11-15', '2026-07-01'),
    confidence: 'medium',
  },
  {
    id: 'SO-3',
    title,
    form: '03/TCD',
    number: 'Mẫu số 03/TCD',
    columns: columns([
      ['STT', ['order'], 10],
      ['Ngày tiếp', ['day'], 19],
      ['Họ tên, địa chỉ', ['person'], 36],
      ['CCCD/CMND/Hộ chiếu', ['identity'], 25],
      ['Nội dung đơn', ['content'], 40],
      ['Loại đơn (KN/TC/KN/PA)', ['kind'], 17],
      ['Số người cùng nội dung', ['people'], 15],
      ['Cơ quan đã giải quyết', ['handledBefore'], 22],
      ['Thuộc thẩm quyền (x)', ['competent'], 15],
      ['Hướng dẫn công dân đến cơ quan có thẩm quyền', ['guidedTo'], 24],
      ['Cơ quan, đơn vị thụ lý', ['acceptedBy'], 22],
      ['Theo dõi kết quả giải quyết', ['followUp'], 20],
      ['Ghi chú', ['note'], 12],
    ]),
    basis: 'Nghị định 154/2026/NĐ-CP, Điều 27 khoản 1',
    inForce: since('2026-07-01'),
    confidence: 'high',
    note: 'Cột 8: cơ quan đã giải quyết hết thẩm quyền. Cột 9: đánh dấu x. Cột 10: cơ quan được hướng dẫn đến và số văn bản hướng dẫn. Cột 11: cơ quan, đơn vị thụ lý và số văn bản chuyển. Cột 12: tiến độ và kết quả.',
  },
];

/** The register of the day; undefined before 15/12/2014. */
export function registerOn(on: Day): RegisterVersion | undefined {
  return registerVersions.find(({ inForce }) => isInForce(inForce, on));
}

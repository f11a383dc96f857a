import { choicesOf } from '../../law/choices.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import { outcomes, type Outcome } from '../../law/handling/outcomes.ts';
import { truthOf, type Truth } from '../../law/findings.ts';
import { bookNumber } from '../book.ts';
import { channelNames, isClosed, kindText, senderText, stateText } from '../petition/door.ts';
import { caseStateText } from '../resolution/door.ts';
import type { PetitionRow } from './petition-rows.ts';
import { counter, type Cell } from './row.ts';

type PetitionCell = Cell<PetitionRow>;

const hidden = 'Danh tính được giữ bí mật';
const dayOr = (on: Day | null): string => (on === null ? '' : formatDay(on));
const truths: Readonly<Record<Truth, string>> = { right: 'Đúng', partly: 'Đúng một phần', wrong: 'Sai' };
const yes = (value: unknown): string => (value === true ? 'x' : '');
// A denunciation's words may give its sender away: a file that leaves the system does not carry them.
const open = (row: PetitionRow, text: string | null): string => (row.secret ? 'Nội dung mật' : (text ?? ''));

function resultText(row: PetitionRow): string {
  if (row.procedure === null || row.case_state === null) return '';
  if (row.decided_on === null) return caseStateText(row.procedure, row.case_state);
  const truth = row.finding === null ? undefined : truthOf(row.finding);
  const found = truth ? truths[truth] : findingText(row.finding);
  return [`Đã giải quyết ngày ${formatDay(row.decided_on)}`, found].filter(Boolean).join(': ');
}

const findingText = (finding: string | null): string =>
  choicesOf('finding.complaint').find(({ id }) => id === finding)?.text ?? '';

const outcomeText = ({ outcome }: PetitionRow): string =>
  outcome === null ? '' : (outcomes[outcome as Outcome] ?? outcome);

const cell = (heading: string, width: number, value: (row: PetitionRow) => string): PetitionCell => ({
  heading,
  width,
  value,
});
const centred = (heading: string, width: number, value: (row: PetitionRow) => string): PetitionCell => ({
  ...cell(heading, width, value),
  align: 'center',
});

const number = (heading: string) => centred(heading, 22, bookNumber);
const received = (heading: string) => centred(heading, 26, ({ received_on }) => formatDay(received_on));
const source = cell('Nguồn đơn đến', 30, ({ channel }) => channelNames[channel] ?? '');
const forwarder = cell('Cơ quan chuyển đến', 40, ({ forwarder_name }) => forwarder_name ?? '');
const forwarded = cell('Số công văn', 26, ({ forwarder_number }) => forwarder_number ?? '');
const sender = (heading: string) => cell(heading, 40, senderText);
const address = cell('Địa chỉ', 44, (row) => (row.secret ? hidden : (row.address ?? '')));
const content = (heading: string) => cell(heading, 76, (row) => open(row, row.summary));
const kind = (heading: string) => cell(heading, 30, kindText);
const field = cell('Lĩnh vực', 34, ({ field_code }) => (field_code && findField(field_code)?.label) || '');
const state = cell('Tình trạng', 30, (row) => stateText(row.state));
const handled = (heading: string) =>
  cell(heading, 46, (row) => [outcomeText(row), row.papers].filter(Boolean).join('; '));
const resolved = (heading: string) => cell(heading, 46, resultText);
const unit = cell('Cơ quan xử lý', 38, (row) => row.unit ?? '');
const due = centred('Hạn giải quyết', 26, (row) => (isClosed(row.state) ? '' : dayOr(row.due_on)));

/** "Báo cáo tổng hợp đơn thư". */
export const summaryCells: readonly PetitionCell[] = [
  counter,
  number('Số thụ lý'),
  sender('Người viết đơn'),
  address,
  centred('Ngày viết đơn', 26, ({ written_on }) => dayOr(written_on)),
  kind('Loại đơn'),
  field,
];

/** "Danh sách đơn thư tiếp nhận gián tiếp". */
export const indirectCells: readonly PetitionCell[] = [
  number('Số đơn'),
  source,
  forwarder,
  forwarded,
  sender('Tên chủ đơn'),
  address,
  content('Nội dung vụ việc'),
  kind('Loại đơn'),
  received('Ngày tiếp nhận'),
  state,
  handled('Kết quả'),
];

/** "Quản lý hồ sơ đơn thư". */
export const fileCells: readonly PetitionCell[] = [
  counter,
  number('Số đơn'),
  source,
  cell('Thông tin chủ đơn', 60, (row) =>
    [senderText(row), row.secret ? '' : row.address].filter(Boolean).join(', '),
  ),
  content('Nội dung đơn'),
  kind('Loại khiếu tố'),
  received('Ngày nhận'),
  unit,
  cell('Hướng xử lý', 44, outcomeText),
  due,
];

/** "Danh sách chi tiết đơn thư". */
export const detailCells: readonly PetitionCell[] = [
  counter,
  number('Số đơn'),
  received('Ngày tiếp nhận'),
  sender('Chủ đơn'),
  address,
  content('Nội dung đơn'),
  kind('Loại đơn'),
  handled('Kết quả xử lý'),
  resolved('Kết quả giải quyết'),
];

/** The wide sheet in which an office follows each petition from its receipt to its execution. */
export const followCells: readonly PetitionCell[] = [
  counter,
  number('Số đến'),
  received('Ngày đến'),
  source,
  forwarder,
  forwarded,
  cell('Cán bộ nhận', 36, ({ entered_by }) => entered_by ?? ''),
  cell('Người xử lý', 36, (row) => row.handler ?? ''),
  kind('Loại đơn'),
  sender('Người gửi'),
  cell('Địa bàn', 32, ({ place }) => place ?? ''),
  cell('Người, cơ quan bị khiếu nại, tố cáo', 44, (row) => open(row, row.respondent_name)),
  { ...centred('Số người', 18, ({ signatory_count }) => String(signatory_count)) },
  field,
  content('Nội dung'),
  centred('Trùng', 14, ({ facts }) => yes(facts?.['duplicate'])),
  centred('Đủ điều kiện', 16, ({ facts }) => yes(facts?.['eligible'])),
  centred('Thuộc thẩm quyền', 18, ({ facts }) => yes(facts?.['competent'])),
  cell('Hướng xử lý', 44, outcomeText),
  cell('Văn bản đã ban hành', 50, ({ papers }) => papers ?? ''),
  cell('Nơi nhận đơn chuyển', 44, ({ sent_to }) => sent_to ?? ''),
  centred('Số lần đôn đốc', 18, ({ urged }) => (urged ? String(urged) : '')),
  cell('Văn bản phúc đáp', 44, ({ replies }) => replies ?? ''),
  centred('Ngày thụ lý', 26, ({ accepted_on }) => dayOr(accepted_on)),
  centred('Ngày quyết định, kết luận', 26, ({ decided_on }) => dayOr(decided_on)),
  resolved('Kết quả giải quyết'),
  due,
  state,
];

import { copyNames, copyRules, type Copied } from '../copies.ts';
import { barNames, conflictRules, disclosureRules, relationNames } from '../conflicts.ts';
import { choiceListNames, choices, type ChoiceList } from '../choices.ts';
import { deadlineRules } from '../deadlines.ts';
import { countNames, factNames } from '../flows/case/facts.ts';
import { procedures } from '../flows/case/procedures.ts';
import {
  caseRoleNames,
  regionNames,
  type CaseStep,
  type Guard,
  type Procedure,
  type ProcedureId,
  type Region,
} from '../flows/case/row.ts';
import { practiceChapters } from '../forms/practice.ts';
import { groundListNames, grounds, type GroundList } from '../grounds.ts';
import { rateNames, rateRules, type Counted } from '../rates.ts';
import type { Step } from '../steps.ts';
import { lawTable, periodText, withNote, type BookTable, type Chapter } from './table.ts';

/** The procedures by field, each with its states, then its steps. */
export function procedureChapters(): Chapter[] {
  return chapterNames.map(({ id, title, of }) => ({
    id,
    title,
    tables: procedures
      .filter((procedure) => of.includes(procedure.id))
      .flatMap((procedure) => [stateTable(procedure), stepTable(procedure)]),
  }));
}

const chapterNames: readonly { id: string; title: string; of: readonly ProcedureId[] }[] = [
  {
    id: 'trinh-tu-khieu-nai',
    title: 'Trình tự giải quyết khiếu nại',
    of: ['complaint.first', 'complaint.second'],
  },
  {
    id: 'trinh-tu-khieu-nai-ky-luat',
    title: 'Trình tự giải quyết khiếu nại quyết định kỷ luật',
    of: ['complaint.discipline.first', 'complaint.discipline.second'],
  },
  {
    id: 'trinh-tu-to-cao',
    title: 'Trình tự giải quyết tố cáo',
    of: ['denunciation', 'denunciation.further', 'denunciation.information'],
  },
  {
    id: 'trinh-tu-khac',
    title: 'Trình tự giải quyết kiến nghị, phản ánh, tranh chấp đất đai',
    of: ['feedback', 'feedback.regulation', 'land'],
  },
];

const nextNames = { clock: 'Thời hạn luật định', inner: 'Nhắc việc nội bộ', end: 'Không còn việc' } as const;

function stateTable({ id, name, states }: Procedure): BookTable {
  return {
    id: `trang-thai-${id}`,
    title: `${name}: trạng thái`,
    columns: ['Phần', 'Trạng thái', 'Chờ'],
    rows: Object.entries(states).flatMap(([region, all]) =>
      Object.entries(all).map(([state, { name: label, next, note }]) => ({
        id: `${region}.${state}`,
        cells: [regionNames[region as Region], withNote(label, note), nextNames[next]],
        confidence: 'high' as const,
      })),
    ),
  };
}

function stepTable(procedure: Procedure): BookTable {
  return {
    id: `trinh-tu-${procedure.id}`,
    title: `${procedure.name}: các bước`,
    columns: ['TT', 'Việc', 'Từ trạng thái → đến', 'Điều kiện; thời hạn', 'Ai làm; văn bản', 'Căn cứ'],
    rows: procedure.rows.map((row, index) => ({
      id: row.id,
      cells: [
        String(index + 1),
        withNote(row.label, row.note),
        courseText(procedure, row),
        [...conditions(procedure, row), ...limits(row)].join('; '),
        [row.roles.map((role) => caseRoleNames[role]).join(', '), ...row.papers].join('; '),
        `${row.basis}. ${periodText(row.inForce)}`,
      ],
      confidence: row.confidence,
    })),
  };
}

function courseText(procedure: Procedure, { region, from, to }: CaseStep): string {
  const names = from.map((state) => nameOf(procedure, region, state)).join(', ');
  const where = region === 'main' ? '' : `${regionNames[region]}: `;
  return `${where}${names} → ${nameOf(procedure, region, to)}`;
}

function nameOf({ states }: Procedure, region: Region, state: string): string {
  if (state === 'same') return 'Giữ nguyên';
  if (state === 'held') return 'Như trước khi tạm đình chỉ';
  return states[region]?.[state]?.name ?? state;
}

function conditions(procedure: Procedure, row: CaseStep): string[] {
  return [
    ...row.guards.map((guard) => `${guardText(guard)} (${guard.basis})`),
    ...row.whiles.map(
      ({ region, in: states }) =>
        `${regionNames[region]}: ${states.map((state) => nameOf(procedure, region, state)).join(', ')}`,
    ),
    ...row.timings.map(({ refusal, unless }) =>
      unless ? `không được: ${refusal}, trừ khi ${factNames[unless]}` : `không được: ${refusal}`,
    ),
    ...(row.grounds ? [`nêu căn cứ: ${groundListNames[row.grounds]}`] : []),
    ...(row.chooses ? [`ghi: ${choiceListNames[row.chooses]}`] : []),
  ];
}

function guardText(guard: Guard): string {
  const only = guard.when ? `khi ${factNames[guard.when]}: ` : '';
  if ('fact' in guard)
    return `${only}${guard.is ? '' : 'không thuộc trường hợp: '}${factNames[guard.fact]}${guard.or ? ` hoặc ${factNames[guard.or]}` : ''}`;
  const many = 'atLeast' in guard ? `từ ${guard.atLeast}` : `không quá ${guard.atMost}`;
  return `${only}${countNames[guard.count]} ${many}`;
}

const idsOf = (step: Step): string =>
  deadlineRules
    .filter(({ steps, when }) => steps.includes(step) && !when)
    .map(({ id }) => id)
    .join(' / ');

function limits(row: CaseStep): string[] {
  const named = (verb: string, steps: readonly Step[]): string[] =>
    steps.length > 0 ? [`${verb} ${steps.map(idsOf).join(', ')}`] : [];
  return [
    ...named(
      'bắt đầu',
      row.starts.map(({ step }) => step),
    ),
    ...named('hoàn thành', row.meets),
    ...(row.cancels === 'all' ? ['chấm dứt mọi thời hạn'] : named('chấm dứt', row.cancels)),
    ...(row.pauses ? ['tạm dừng'] : []),
    ...(row.resumes ? ['chạy tiếp'] : []),
    ...(row.extends ? [`gia hạn ${idsOf(row.extends)}`] : []),
  ];
}

/** Grounds, and the lists from which findings, obligations and the like are recorded. */
export function groundTables(): BookTable[] {
  const lists = Object.entries(groundListNames) as [GroundList, string][];
  const values = Object.entries(choiceListNames) as [ChoiceList, string][];
  return [
    ...lists
      .filter(([list]) => list !== 'complaint.decline')
      .map(([list, title]) =>
        lawTable(
          `can-cu-${list}`,
          title,
          ['Căn cứ', 'Phải có'],
          grounds.filter((row) => row.list === list),
          ({ text, note, needs = [] }) => [
            withNote(text, note),
            needs.map((fact) => factNames[fact]).join(', '),
          ],
        ),
      ),
    ...values.map(([list, title]) =>
      lawTable(
        `danh-muc-${list}`,
        title,
        ['Giá trị'],
        choices.filter((row) => row.list === list),
        ({ text, note }) => [withNote(text, note)],
      ),
    ),
  ];
}

/** Who may neither handle nor see, and what disclosure costs. */
export function conflictTables(): BookTable[] {
  return [
    lawTable(
      'xung-dot',
      'Không được tham gia, không được xem',
      ['Quy định', 'Người', 'Không được'],
      conflictRules,
      ({ text, note, who, bars }) => [
        withNote(text, note),
        who.map((relation) => relationNames[relation]).join('; '),
        bars.map((bar) => barNames[bar]).join(', '),
      ],
    ),
    lawTable('tiet-lo', 'Tiết lộ thông tin người tố cáo', ['Xử lý'], disclosureRules, ({ text }) => [text]),
  ];
}

/** Who gets which paper. */
export function copyTable(): BookTable {
  const said = (list: readonly Copied[]): string => list.map((one) => copyNames[one]).join('; ');
  return lawTable(
    'noi-nhan',
    'Nơi nhận văn bản giải quyết',
    ['Văn bản', 'Gửi theo địa chỉ, điều thi hành', 'Ghi ở “Nơi nhận”'],
    copyRules,
    ({ forms, discipline, named, listed, note }) => [
      withNote(`${forms.join(', ')}${discipline ? ' (khiếu nại quyết định kỷ luật)' : ''}`, note),
      said(named),
      said(listed),
    ],
  );
}

/** Rates by period; their targets stand with the indicators of the reports. */
export function rateTable(): BookTable {
  return lawTable('ty-le', 'Tỷ lệ', ['Tỷ lệ', 'Tử số', 'Mẫu số'], rateRules, ({ rate, note, done, of }) => [
    withNote(rateNames[rate], note),
    countedText(done),
    countedText(of),
  ]);
}

const countedText = (counted: Counted): string =>
  'cells' in counted ? counted.cells.join(' + ') : `sổ vụ việc: ${counted.register}`;

/** Papers for which no text prescribes a form. */
export function practiceTables(): BookTable[] {
  return practiceChapters.map(({ title, rows }, index) =>
    lawTable(
      `van-ban-khong-mau-${index + 1}`,
      `Văn bản không có mẫu: ${title}`,
      ['Tên văn bản', 'Ký hiệu loại'],
      rows.map((row) => ({ ...row, id: row.code })),
      (row) => [withNote(row.title, row.note), row.type ?? ''],
    ),
  );
}

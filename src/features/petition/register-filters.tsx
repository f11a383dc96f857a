import type { Visit } from '../../core/web.tsx';
import { crowdRule } from '../../law/crowd.ts';
import { findField } from '../../law/fields.ts';
import { petitionStates } from '../../law/flows/processing.ts';
import {
  DateField,
  FieldTreeField,
  Filters,
  SelectField,
  TextField,
  UnitField,
  type Chip,
} from '../../ui/index.ts';
import { fieldTree, placeOptions } from './receive.page.tsx';
import { channels, statedKinds } from './receive.ts';

/** What the filters offer to choose from. */
export type Choices = {
  units: readonly { id: number; short_name: string; name: string; level: string }[];
  people: readonly { id: number; full_name: string; title: string }[];
};

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const dues = {
  overdue: 'Quá hạn',
  soon: 'Đến hạn trong 05 ngày làm việc',
  week: 'Đến hạn trong tuần',
} as const;
const more = [
  'from',
  'to',
  'channel',
  'field',
  'place',
  'forwarder',
  'unit',
  'handler',
  'urgent',
  'open',
  'crowd',
] as const;

/** The filters of the register: the usual ones at once, the others behind "Thêm điều kiện". */
export const RegisterFilters = ({ visit: { query, actor }, choices }: { visit: Visit; choices: Choices }) => (
  <Filters path="/petitions" query={query} keep={['book', 'under', 'voided', 'at']}>
    <TextField name="q" label="Từ khóa" />
    <SelectField name="kind" label="Loại đơn" placeholder="Tất cả" options={options(statedKinds)} />
    <SelectField name="state" label="Tình trạng" placeholder="Tất cả" options={options(petitionStates)} />
    <SelectField name="due" label="Thời hạn" placeholder="Tất cả" options={options(dues)} />
    <details class="filters-more" open={more.some((name) => query[name])}>
      <summary>Thêm điều kiện</summary>
      <div class="filters-fields">
        <DateField name="from" label="Nhận từ ngày" />
        <DateField name="to" label="Đến ngày" />
        <SelectField name="channel" label="Nguồn đơn" placeholder="Tất cả" options={options(channels)} />
        <FieldTreeField name="field" label="Lĩnh vực" placeholder="Tất cả" tree={fieldTree} />
        <UnitField
          name="place"
          label="Địa bàn"
          placeholder="Tất cả"
          units={placeOptions([...choices.units])}
        />
        <TextField name="forwarder" label="Cơ quan chuyển đến" />
        {actor.unitIds.length > 1 && (
          <UnitField
            name="unit"
            label="Đơn vị xử lý"
            placeholder="Tất cả"
            units={choices.units
              .filter(({ id }) => actor.unitIds.includes(id))
              .map(({ id, short_name }) => ({ id, label: short_name }))}
          />
        )}
        <SelectField
          name="handler"
          label="Người xử lý"
          placeholder="Tất cả"
          combobox
          options={[
            { value: 'none', label: 'Chưa giao' },
            ...choices.people.map(({ id, full_name, title }) => ({
              value: String(id),
              label: `${full_name}, ${title}`,
            })),
          ]}
        />
        <SelectField
          name="urgent"
          label="Khẩn"
          placeholder="Tất cả"
          options={[{ value: 'yes', label: 'Chỉ đơn khẩn' }]}
        />
        <SelectField
          name="open"
          label="Đang xử lý"
          placeholder="Tất cả"
          options={[{ value: 'yes', label: 'Chưa xong' }]}
        />
        <SelectField
          name="crowd"
          label="Đoàn đông người"
          placeholder="Tất cả"
          options={[{ value: 'yes', label: `Từ ${crowdRule.people} người` }]}
        />
      </div>
    </details>
  </Filters>
);

type Word = (value: string, choices: Choices) => string | undefined;

const words: readonly (readonly [string, string, Word])[] = [
  ['q', 'Từ khóa', (value) => value],
  ['kind', 'Loại đơn', (value) => statedKinds[value as keyof typeof statedKinds]],
  ['state', 'Tình trạng', (value) => petitionStates[value as keyof typeof petitionStates]],
  ['due', 'Thời hạn', (value) => dues[value as keyof typeof dues]],
  ['from', 'Từ ngày', (value) => value],
  ['to', 'Đến ngày', (value) => value],
  ['channel', 'Nguồn đơn', (value) => channels[value as keyof typeof channels]],
  ['field', 'Lĩnh vực', (value) => findField(value)?.label],
  ['place', 'Địa bàn', (value, { units }) => units.find(({ id }) => String(id) === value)?.short_name],
  [
    'at',
    'Địa bàn hoặc xã nhận đơn',
    (value, { units }) => units.find(({ id }) => String(id) === value)?.short_name,
  ],
  ['forwarder', 'Cơ quan chuyển đến', (value) => value],
  ['unit', 'Đơn vị xử lý', (value, { units }) => units.find(({ id }) => String(id) === value)?.short_name],
  [
    'handler',
    'Người xử lý',
    (value, { people }) =>
      value === 'none' ? 'Chưa giao' : people.find(({ id }) => String(id) === value)?.full_name,
  ],
  ['urgent', 'Khẩn', () => 'Chỉ đơn khẩn'],
  ['open', 'Đang xử lý', () => 'Chưa xong'],
  ['crowd', 'Đoàn đông người', () => `Từ ${crowdRule.people} người`],
  ['under', 'Nhóm lĩnh vực', (value) => (value === 'none' ? 'Chưa phân lĩnh vực' : findField(value)?.label)],
  ['voided', 'Đơn ghi nhầm', () => 'Không tính'],
];

/** The filters in force, in words. */
export const chipsOf = (query: Visit['query'], choices: Choices): Chip[] =>
  words.flatMap(([name, label, say]) => {
    const value = query[name];
    return value ? [{ name, label, text: say(value, choices) ?? value }] : [];
  });

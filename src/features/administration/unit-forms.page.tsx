import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Checkbox,
  DateField,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
  TextField,
  UnitField,
  type UnitOption,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { administered, checkAdministered } from './scope.ts';
import { levelNames, levels, namesOf, parentsOf, getUnit } from './unit-queries.ts';

const crumbs = (last: string) => [{ label: 'Cơ quan, đơn vị', href: '/units' }, { label: last }];

async function superiors(visit: Visit, but?: number): Promise<UnitOption[]> {
  const { actor, today } = visit;
  return visit.read(async (tx) => {
    const own = await administered(tx, actor, today);
    return (await unitsOn(tx, today))
      .filter(({ id }) => id !== but && own.includes(id))
      .map(({ id, name }) => ({ id, label: name }));
  });
}

const NameFields = () => (
  <>
    <TextField name="name" label="Tên đầy đủ" required width="full" maxLength={200} />
    <TextField name="shortName" label="Tên viết gọn" required maxLength={80} />
    <TextField
      name="symbol"
      label="Ký hiệu"
      required
      maxLength={30}
      hint="Dùng trong số văn bản, ví dụ UBND, BTCD, TNMT."
    />
    <TextField
      name="superiorName"
      label="Cơ quan chủ quản"
      optional
      maxLength={200}
      hint="Dòng trên tên đơn vị ở đầu văn bản; Ủy ban nhân dân để trống."
    />
    <TextField
      name="place"
      label="Địa danh"
      required
      maxLength={80}
      hint="Ghi trước ngày tháng trên văn bản."
    />
  </>
);

/** Asks what a new unit is called and where it stands. */
export async function newUnitForm(visit: Visit, draft: Draft): Promise<VNode> {
  const units = await superiors(visit);
  return framed(visit, {
    title: 'Thêm cơ quan, đơn vị',
    breadcrumbs: crumbs('Thêm'),
    narrow: true,
    children: (
      <Form
        action="/units/new"
        draft={{ ...draft, values: { since: visit.today, ...draft.values } }}
        label="Thêm cơ quan, đơn vị"
      >
        <div class="form-grid">
          <RadioGroup
            name="level"
            label="Cấp"
            required
            inline
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
          />
          <NameFields />
          <UnitField name="parentId" label="Cơ quan cấp trên" optional units={units} width="full" />
          <Checkbox
            name="board"
            label="Là Ban Tiếp công dân của cơ quan cấp trên"
            hint="Nhận thông báo khi đơn vị cùng cơ quan hướng dẫn, chuyển đơn."
          />
          <Checkbox
            name="inspectorate"
            label="Là cơ quan thanh tra của cơ quan cấp trên"
            hint="Báo cáo hằng tháng đi qua cơ quan này."
          />
          <DateField name="since" label="Hoạt động từ ngày" required />
        </div>
        <FormActions cancel="/units">
          <SubmitButton icon="plus">Thêm đơn vị</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks the new name and from when. */
export async function renameForm(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = Number(visit.params['unitId']) || 0;
  const [current] = await visit.read(async (tx) => {
    await checkAdministered({ tx, ...visit }, unitId);
    return namesOf(tx, unitId);
  });
  const values = {
    name: current?.name ?? '',
    shortName: current?.short_name ?? '',
    symbol: current?.symbol ?? '',
    superiorName: current?.superior_name ?? '',
    place: current?.place ?? '',
    from: visit.today,
  };
  return framed(visit, {
    title: `Đổi tên: ${current?.name ?? ''}`,
    breadcrumbs: crumbs('Đổi tên'),
    narrow: true,
    children: (
      <Form
        action={`/units/${unitId}/rename`}
        draft={{ ...draft, values: { ...values, ...draft.values } }}
        label="Đổi tên đơn vị"
      >
        <p>Văn bản, báo cáo trước ngày đổi tên vẫn ghi tên cũ.</p>
        <div class="form-grid">
          <NameFields />
          <DateField name="from" label="Dùng tên mới từ ngày" required />
        </div>
        <FormActions cancel={`/units/${unitId}`}>
          <SubmitButton>Đổi tên</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks under which superior the unit stands, from when. */
export async function placeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = Number(visit.params['unitId']) || 0;
  const { unit, name, parent } = await visit.read(async (tx) => {
    await checkAdministered({ tx, ...visit }, unitId);
    return {
      unit: await getUnit(tx, unitId),
      name: (await namesOf(tx, unitId))[0]?.name ?? '',
      parent: (await parentsOf(tx, unitId))[0],
    };
  });
  const values = {
    parentId: parent?.until === null ? String(parent.parent_id) : '',
    from: visit.today,
    ...(unit.board_of === null ? {} : { board: 'on' }),
    ...(unit.inspectorate_of === null ? {} : { inspectorate: 'on' }),
  };
  return framed(visit, {
    title: `Cơ quan cấp trên của ${name}`,
    breadcrumbs: crumbs('Cơ quan cấp trên'),
    narrow: true,
    children: (
      <Form
        action={`/units/${unitId}/place`}
        draft={{ ...draft, values: Object.keys(draft.values).length > 0 ? draft.values : values }}
        label="Cơ quan cấp trên"
      >
        <div class="form-grid">
          <UnitField
            name="parentId"
            label="Cơ quan cấp trên"
            optional
            units={await superiors(visit, unitId)}
            width="full"
          />
          <Checkbox name="board" label="Là Ban Tiếp công dân của cơ quan cấp trên" />
          <Checkbox name="inspectorate" label="Là cơ quan thanh tra của cơ quan cấp trên" />
          <DateField name="from" label="Từ ngày" required />
        </div>
        <FormActions cancel={`/units/${unitId}`}>
          <SubmitButton>Lưu</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

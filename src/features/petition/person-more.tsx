import type { VNode } from 'preact';
import { identityPapersOn } from '../../law/reception/identity-papers.ts';
import type { Day } from '../../law/day.ts';
import {
  Checkbox,
  DateField,
  MoreFields,
  SelectField,
  TextField,
  UnitField,
  type UnitOption,
} from '../../ui/index.ts';

const names = [
  'idKind',
  'idIssuedOn',
  'idIssuedBy',
  'birthYear',
  'ethnicity',
  'residenceUnitId',
  'representative',
  'signed',
];

/** What may be known of who signed beyond name, address, number and telephone. */
export const PersonMore = ({
  name,
  communes,
  on,
}: {
  name: string;
  communes: readonly UnitOption[];
  on: Day;
}): VNode => (
  <MoreFields label="Giấy tờ, nơi cư trú, tư cách" names={names.map((one) => `${name}.${one}`)}>
    <SelectField
      name={`${name}.idKind`}
      label="Loại giấy tờ"
      options={identityPapersOn(on).map(({ paper, label }) => ({ value: paper, label }))}
    />
    <DateField name={`${name}.idIssuedOn`} label="Ngày cấp" />
    <TextField name={`${name}.idIssuedBy`} label="Nơi cấp" maxLength={200} />
    <UnitField name={`${name}.residenceUnitId`} label="Xã, thị trấn nơi cư trú" units={communes} />
    <TextField name={`${name}.birthYear`} label="Năm sinh" inputMode="numeric" maxLength={4} width="short" />
    <TextField name={`${name}.ethnicity`} label="Dân tộc" maxLength={60} width="short" />
    <SelectField
      name={`${name}.signed`}
      label="Chữ ký trong đơn"
      placeholder="Đã ký hoặc điểm chỉ"
      options={[{ value: 'no', label: 'Chưa ký, chưa điểm chỉ' }]}
    />
    <Checkbox name={`${name}.representative`} label="Là người đại diện của những người ký" />
  </MoreFields>
);

import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Alert,
  DateField,
  Fieldset,
  FieldTreeField,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { fieldTree } from '../petition/door.ts';
import { correctable, presentValues } from './correct.ts';
import { ethnicities } from './ethnicities.ts';
import { contentKinds } from './input.ts';
import { getVisit, visitorsOf } from './queries.ts';
import { visitNumber } from './words.ts';

/** Shows what the register says now, to be put right with a reason. */
export async function correctForm(visit: Visit, draft: Draft): Promise<VNode> {
  const id = Number(visit.params['visitId'] ?? visit.params['id']) || 0;
  const { row, persons } = await visit.read(async (tx) => ({
    row: await getVisit(tx, id),
    persons: await visitorsOf(tx, id),
  }));
  const back = `/visits/${id}`;
  const sent = 'reason' in draft.values || Object.keys(draft.errors).length > 0;
  const values = sent ? draft.values : { ...presentValues(row, persons), ...draft.values };
  return framed(visit, {
    title: `Đính chính lượt tiếp số ${visitNumber(row)}`,
    breadcrumbs: [
      { label: 'Sổ tiếp công dân', href: '/visits' },
      { label: visitNumber(row), href: back },
      { label: 'Đính chính' },
    ],
    narrow: true,
    children: (
      <Form action={`${back}/correct`} draft={{ ...draft, values }} version={row.version}>
        <Alert
          tone="info"
          title="Sổ hiện giá trị mới; giá trị trước, người sửa và lý do được giữ trong diễn biến."
        >
          <p>Số thứ tự không bao giờ thay đổi.</p>
        </Alert>
        <TextArea name="reason" label="Lý do đính chính" required rows={2} />
        <Fieldset legend="Nội dung">
          <SelectField
            name="contentKind"
            label="Loại nội dung"
            options={Object.entries(contentKinds).map(([value, label]) => ({ value, label }))}
            hint="Đổi thành Tố cáo thì danh tính rời sổ, vào kho bảo mật và không đổi lại được."
          />
          <TextField name="people" label="Số người" inputMode="numeric" width="short" />
          {correctable.map((one) =>
            one.name === 'fieldCode' ? (
              <FieldTreeField key={one.name} name={one.name} label={one.label} tree={fieldTree} />
            ) : 'rows' in one ? (
              <TextArea key={one.name} name={one.name} label={one.label} rows={one.rows} />
            ) : (
              <TextField key={one.name} name={one.name} label={one.label} />
            ),
          )}
        </Fieldset>
        {persons.map((person, index) => (
          <Fieldset key={person.id} legend={`Người đến ${index + 1}`}>
            <Hidden name={`persons.${index}.personId`} value={person.id} />
            <TextField name={`persons.${index}.fullName`} label="Họ và tên" required />
            <TextField name={`persons.${index}.address`} label="Địa chỉ" />
            <TextField name={`persons.${index}.idNumber`} label="Số giấy tờ" width="short" />
            <DateField name={`persons.${index}.idIssuedOn`} label="Ngày cấp" />
            <TextField name={`persons.${index}.idIssuedBy`} label="Nơi cấp" />
            <TextField name={`persons.${index}.phone`} label="Điện thoại" width="short" />
            <SelectField
              name={`persons.${index}.ethnicity`}
              label="Dân tộc"
              width="short"
              placeholder="—"
              options={ethnicities.map((value) => ({ value, label: value }))}
            />
            <TextField name={`persons.${index}.birthYear`} label="Năm sinh" width="short" />
          </Fieldset>
        ))}
        <FormActions cancel={back}>
          <SubmitButton icon="check">Ghi đính chính</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { addMonths, type Day } from '../../law/day.ts';
import {
  Card,
  Checkbox,
  DateField,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  rowsSent,
  SubmitButton,
  TextArea,
  UnitField,
} from '../../ui/index.ts';
import { checkAdministered } from '../administration/door.ts';
import { framed } from '../frame.tsx';
import { below, continuing } from './queries.ts';

const firstDay = (visit: Visit): Day => addMonths(visit.today, 1);

/** Asks when a unit ends, by which document, with which units below it, and who continues. */
export async function endForm(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = Number(visit.params['unitId']) || 0;
  const { name, under, heirs } = await visit.read(async (tx) => {
    await checkAdministered({ tx, ...visit }, unitId);
    const all = await continuing(tx, firstDay(visit));
    return {
      name: all.find(({ id }) => id === unitId)?.name ?? '',
      under: await below(tx, unitId, visit.today),
      heirs: all.map(({ id, name: label }) => ({ id, label })),
    };
  });
  const untouched = rowsSent(draft.values, 'below') === 0;
  const values = {
    ...draft.values,
    ...(untouched ? Object.fromEntries(under.map((_one, place) => [`below.${place}.ends`, 'on'])) : {}),
  };
  return framed(visit, {
    title: `Kết thúc hoạt động: ${name}`,
    breadcrumbs: [
      { label: 'Cơ quan, đơn vị', href: '/units' },
      { label: name, href: `/units/${unitId}` },
      { label: 'Kết thúc hoạt động' },
    ],
    children: (
      <Form action={`/units/${unitId}/end`} draft={{ ...draft, values }} label="Kết thúc hoạt động">
        <p>
          Tên, vị trí và chức vụ tại đơn vị thôi từ ngày này. Hồ sơ do người đứng đầu đơn vị rà soát, bàn giao
          ở trang “Bàn giao”; đơn vị kế thừa phải có sẵn trong hệ thống.
        </p>
        <div class="form-grid">
          <DateField name="endsOn" label="Thôi hoạt động từ ngày" required />
          <TextArea
            name="basis"
            label="Theo văn bản"
            required
            rows={2}
            maxLength={500}
            hint="Số, ngày, cơ quan ban hành, trích yếu."
          />
          <UnitField
            name="mainHeirId"
            label="Đơn vị kế thừa chính"
            required
            units={heirs}
            width="full"
            hint="Tiếp nhận mọi việc không rõ địa bàn."
          />
          <UnitField
            name="aboveUnitId"
            label="Cấp trên tiếp nhận việc vượt thẩm quyền"
            optional
            units={heirs}
            width="full"
            hint="Khiếu nại lần hai, tố cáo người đứng đầu cấp xã, vụ việc liên quan nhiều xã mới."
          />
          <DateField
            name="readableUntil"
            label="Người cũ thôi được xem từ ngày"
            optional
            hint="Người từng giữ chức vụ chỉ xem hồ sơ không mật của đơn vị cũ cho đến ngày này; để trống là không xem."
          />
        </div>
        {under.length > 0 && (
          <Fieldset
            legend="Đơn vị cấp dưới cùng kết thúc"
            hint="Bỏ đánh dấu đơn vị nào tiếp tục hoạt động. Để trống nơi kế thừa: theo đơn vị kế thừa chính."
          >
            {under.map((one, place) => (
              <Card key={one.id}>
                <Hidden name={`below.${place}.unitId`} value={one.id} />
                <Checkbox name={`below.${place}.ends`} label={one.name} />
                <UnitField
                  name={`below.${place}.heirId`}
                  label={`Kế thừa ${one.name}`}
                  optional
                  units={heirs}
                  width="full"
                />
              </Card>
            ))}
          </Fieldset>
        )}
        <FormActions cancel={`/units/${unitId}`}>
          <SubmitButton kind="danger">Ghi nhận kết thúc hoạt động</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

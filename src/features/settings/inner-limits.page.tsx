import type { VNode } from 'preact';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { fieldPath } from '../../law/fields.ts';
import {
  Alert,
  Card,
  DataTable,
  EmptyState,
  FieldTreeField,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { innerLimitsOf, innerLimitText } from '../inner-limits.ts';
import { fieldTree } from '../petition/door.ts';
import { unitOf, unitsInScope } from './scope.ts';
import { UnitChoice } from './unit-choice.tsx';

const path = '/office/inner-limits';

/** How long the unit gives itself for proposals and feedback, by field. */
export async function innerLimitsPage(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = unitOf(visit, textOf(draft.values, 'unitId'));
  const { units, limits } = await visit.read(async (tx) => ({
    units: await unitsInScope(tx, visit.actor, visit.today),
    limits: await innerLimitsOf(tx, unitId),
  }));
  const rows = Object.entries(limits).map(([code, one]) => ({ code, one }));
  return framed(visit, {
    title: 'Thời hạn nội bộ giải quyết kiến nghị, phản ánh',
    narrow: true,
    children: (
      <>
        <UnitChoice path={path} units={units} unitId={unitId} />
        <Alert tone="info" title="Pháp luật không quy định số ngày giải quyết kiến nghị, phản ánh.">
          <p>
            Thời hạn đặt ở đây là quy định nội bộ của cơ quan: tính từ ngày giao giải quyết của các vụ việc
            giao từ nay, luôn ghi rõ là nội bộ, không thay thời hạn thông báo tình trạng xử lý 10 ngày làm
            việc (Luật Tiếp công dân 2013, Điều 28 khoản 1).
          </p>
        </Alert>
        <Card title={units.find(({ id }) => id === unitId)?.label} flush>
          <DataTable
            caption="Thời hạn nội bộ theo lĩnh vực"
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              { key: 'field', label: 'Lĩnh vực', main: true, cell: ({ code }) => nameOf(code) },
              { key: 'limit', label: 'Thời hạn nội bộ', cell: ({ one }) => innerLimitText(one) },
              {
                key: 'drop',
                label: 'Bỏ',
                narrow: true,
                cell: ({ code, one }) => (
                  <Form action={path} label={`Bỏ thời hạn: ${nameOf(code)}`} guard={false}>
                    <Hidden name="unitId" value={unitId} />
                    <Hidden name="fieldCode" value={code} />
                    <Hidden name="unit" value={one.unit} />
                    <SubmitButton kind="ghost" icon="trash">
                      Bỏ
                    </SubmitButton>
                  </Form>
                ),
              },
            ]}
            empty={
              <EmptyState
                title="Chưa đặt thời hạn nội bộ"
                text="Khi chưa đặt, vụ việc không có ngày nội bộ; người đứng đầu vẫn có thể đặt ngày cho từng vụ việc."
                icon="clock"
              />
            }
          />
        </Card>
        <Card title="Đặt thời hạn">
          <Form
            action={path}
            draft={{ ...draft, values: { unit: 'working', ...draft.values } }}
            label="Đặt thời hạn nội bộ"
          >
            <Hidden name="unitId" value={unitId} />
            <FieldTreeField
              name="fieldCode"
              label="Lĩnh vực"
              placeholder="Mọi lĩnh vực"
              optional
              tree={fieldTree}
            />
            <TextField name="amount" label="Số ngày" required width="short" inputMode="numeric" />
            <RadioGroup
              name="unit"
              label="Cách tính"
              required
              options={[
                { value: 'working', label: 'Ngày làm việc' },
                { value: 'calendar', label: 'Ngày, kể cả ngày nghỉ' },
              ]}
            />
            <FormActions cancel="/">
              <SubmitButton icon="check">Lưu thời hạn nội bộ</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </>
    ),
  });
}

const nameOf = (code: string): string =>
  code === ''
    ? 'Mọi lĩnh vực khác'
    : fieldPath(code)
        .map(({ label }) => label)
        .join(' › ');
